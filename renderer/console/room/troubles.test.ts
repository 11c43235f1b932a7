import { describe, expect, it } from 'vitest';
import { CLOCK_SKEW_MS } from '../../../core/machine/clockSkew.ts';
import { EXPECTED, guest, line, machine } from './testing/lines.ts';
import { papersStateOf, SLOW, troublesOf } from './troubles.ts';

const of = (patch: Parameters<typeof line>[0]) => [...troublesOf(line(patch), EXPECTED)];

describe('what is wrong with a terminal', () => {
  it.each([
    ['nothing', {}, []],
    ['another version', { machine: machine({ version: '0.0.9' }) }, ['wrongVersion']],
    ['a protocol that the server does not speak', { machine: machine({ protocol: 1 }) }, ['wrongVersion']],
    ['a clock that is off', { machine: machine({ clockSkewMs: -CLOCK_SKEW_MS.warn - 1 }) }, ['clockOff']],
    ['a clock that is nearly right', { machine: machine({ clockSkewMs: CLOCK_SKEW_MS.warn }) }, []],
    ['a key in a file', { machine: machine({ keys: { kind: 'file', why: 'noKeyring' } }) }, ['keyInFile']],
    ['locked', { locked: true }, ['locked']],
    ['a slow line', { latencyMs: SLOW.latencyMs + 1 }, ['slow']],
    ['a line that takes nothing', { backlog: SLOW.backlogBytes + 1 }, ['slow']],
    ['a machine without its screen', { state: 'away' }, ['noScreen']],
    ['neither machine nor screen', { state: 'away', machine: null }, ['away']],
    ['papers missing', { machine: machine({ documents: { count: 1, bytes: 1 } }) }, ['papers']],
  ] as const)('%s', (_, patch, troubles) => {
    expect(of(patch)).toEqual(troubles);
  });

  it('[E-6] a browser that nobody let in is not enrolled; one that was let in is no trouble', () => {
    expect([...troublesOf(guest(), EXPECTED)]).toEqual(['notEnrolled']);
    expect(of({ enrolment: 'browser', machine: null })).toEqual([]);
  });

  it('asks for papers only where they are read, and only while the machine can say', () => {
    expect(papersStateOf(line({ use: { kind: 'wall', accountId: 'w' } }), EXPECTED)).toBeNull();
    expect(papersStateOf(line({ machine: null }), EXPECTED)).toBeNull();
    expect(papersStateOf(line({ machine: machine({}, null) }), { ...EXPECTED, papers: 0 })).toBe('whole');
  });
});
