import { describe, expect, it } from 'vitest';
import { isAskedFirst, reachOf } from './acts.ts';
import { EXPECTED, guest, line, place } from './testing/lines.ts';
import { unitOf } from './units.ts';

const at = (key: string, terminal: ReturnType<typeof line> | null) =>
  unitOf(key, place('p1', 1, 1), terminal, EXPECTED);
const chosen = [
  at('machine', line({ id: 'm' })),
  at('browser', line({ id: 'b', enrolment: 'browser', machine: null })),
  at('guest', guest({ id: 'g' })),
  at('empty', null),
];
const without = (act: Parameters<typeof reachOf>[0]) =>
  [...reachOf(act, chosen).without].map(([why, units]) => [why, units.map(({ key }) => key)]);

describe('whom an act reaches', () => {
  it('every screen can be identified, written to and loaded anew', () => {
    expect(reachOf('identify', chosen).ids).toEqual(['m', 'b', 'g']);
    expect(without('message')).toEqual([['noTerminal', ['empty']]]);
  });

  it('[T-1] whoever was let in can be locked', () => {
    expect(reachOf('lock', chosen).ids).toEqual(['m', 'b']);
    expect(without('unlock')).toEqual([
      ['notEnrolled', ['guest']],
      ['noTerminal', ['empty']],
    ]);
  });

  it.each(['restart', 'shutDown', 'wake', 'collectLogs', 'verifyPapers', 'wipe'] as const)(
    '[T-2] %s needs a machine: browsers are left out and named',
    (act) => {
      expect(reachOf(act, chosen).ids).toEqual(['m']);
      expect(without(act)).toEqual([
        ['notForBrowsers', ['browser', 'guest']],
        ['noTerminal', ['empty']],
      ]);
    },
  );

  it('asks first before what hurts, during a meeting also before what takes a screen away', () => {
    expect((['restart', 'shutDown', 'wipe'] as const).every((act) => isAskedFirst(act, false))).toBe(true);
    expect(isAskedFirst('lock', false)).toBe(false);
    expect(isAskedFirst('lock', true)).toBe(true);
    expect(isAskedFirst('identify', true)).toBe(false);
  });
});
