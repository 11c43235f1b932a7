import { describe, expect, it } from 'vitest';
import type { MachineReport } from '../../core/machine/report.ts';
import { machineReport } from '../machines/testing/report.ts';
import type { OrderEnd } from '../updates/MachinePort.ts';
import { type CheckedTerminal, clockLine, keysLine, papersLine, reachableLine, versionLine } from './machineLines.ts';

const terminal = (
  id: string,
  report: Partial<MachineReport> | null = {},
  fields: Partial<CheckedTerminal> = {},
): CheckedTerminal => ({
  id,
  label: `Ghế ${id}`,
  isNeeded: true,
  readsPapers: true,
  report: report === null ? null : machineReport({ keys: { kind: 'osStore', backend: 'gnome_libsecret' }, ...report }),
  ...fields,
});
const spare = { isNeeded: false };

describe('reachable', () => {
  it.each([
    ['all', [terminal('1'), terminal('2')], 'ok', { connected: 2, total: 2, needed: 0 }, []],
    [
      'a spare one is away',
      [terminal('1'), terminal('2', null, spare)],
      'warn',
      { connected: 1, needed: 0 },
      ['Ghế 2'],
    ],
    ['one that the meeting needs', [terminal('1', null), terminal('2')], 'bad', { connected: 1, needed: 1 }, ['Ghế 1']],
    ['none is enrolled', [], 'warn', { connected: 0, total: 0 }, []],
  ])('%s', (_, terminals, state, facts, about) => {
    expect(reachableLine(terminals)).toMatchObject({ what: 'reachable', state, facts, terminals: about });
  });
});

describe('version', () => {
  it.each([
    ['all the same', [{ version: '1.0.0' }, { version: '1.0.0' }], 'ok', { different: 0, versions: '1.0.0' }],
    [
      'one is another',
      [{ version: '1.0.0' }, { version: '0.9.0' }],
      'warn',
      { different: 1, versions: '0.9.0, 1.0.0' },
    ],
    ['one cannot speak', [{ version: '0.1.0', protocol: 1 }], 'bad', { different: 1, tooOld: 1 }],
  ])('%s', (_, reports, state, facts) => {
    const terminals = reports.map((report, i) => terminal(`${i}`, report));
    expect(versionLine([...terminals, terminal('away', null)], '1.0.0')).toMatchObject({ state, facts });
  });
});

describe('clock', () => {
  it.each([
    [[0, 2_000, -2_000], 'ok', { worstMs: 2_000, off: 0 }],
    [[0, -2_001], 'warn', { worstMs: 2_001, off: 1 }],
    [[30_000, 5], 'warn', { worstMs: 30_000, off: 1 }],
    [[30_001, 2_500], 'bad', { worstMs: 30_001, off: 2 }],
    [[null], 'ok', { worstMs: 0, unknown: 1 }],
    [[], 'ok', { worstMs: 0 }],
  ])('%j ms is %s', (skews, state, facts) => {
    const terminals = skews.map((clockSkewMs, i) => terminal(`${i}`, { clockSkewMs }));
    expect(clockLine(terminals)).toMatchObject({ state, facts });
  });
});

describe('keys', () => {
  it('warns of those that only lie in a file', () => {
    const inFile = terminal('2', { keys: { kind: 'file', why: 'noKeyring' } });
    expect(keysLine([terminal('1'), inFile, terminal('3', null)])).toEqual({
      what: 'keys',
      state: 'warn',
      facts: { file: 1, total: 2 },
      terminals: ['Ghế 2'],
    });
    expect(keysLine([terminal('1')])).toMatchObject({ state: 'ok' });
  });
});

describe('papers', () => {
  const [a, b] = ['a'.repeat(64), 'b'.repeat(64)];
  const keeps = (...papers: [string, boolean][]): OrderEnd => ({
    kind: 'done',
    papers: papers.map(([sha256, ok]) => ({ sha256, ok })),
  });
  it.each<[string, OrderEnd, string, object]>([
    ['all there', keeps([a, true], [b, true], ['c'.repeat(64), true]), 'ok', { papers: 2, terminals: 1, missing: 0 }],
    ['one missing', keeps([a, true]), 'warn', { missing: 1, damaged: 0 }],
    ['one damaged', keeps([a, true], [b, false]), 'bad', { missing: 0, damaged: 1 }],
    ['an old one damaged', keeps([a, true], [b, true], ['c'.repeat(64), false]), 'bad', { damaged: 1 }],
    ['no answer', { kind: 'silent' }, 'warn', { terminals: 0, silent: 1, missing: 0 }],
    ['a failure', { kind: 'failed', why: 'x' }, 'warn', { silent: 1 }],
  ])('%s', (_, end, state, facts) => {
    const terminals = [terminal('1'), terminal('wall', {}, { readsPapers: false }), terminal('away', null)];
    const line = papersLine(terminals, new Set([a, b]), new Map([['1', end]]));
    expect(line).toMatchObject({ what: 'papers', state, facts, terminals: state === 'ok' ? [] : ['Ghế 1'] });
  });
});
