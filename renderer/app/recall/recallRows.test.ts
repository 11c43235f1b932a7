import { describe, expect, it } from 'vitest';
import type { WipeLine } from '../../../core/views/terminalViews.ts';
import { recallFigures, recallRows } from './recallRows.ts';

const PAPER = { sha256: 'a'.repeat(64), name: 'Tờ trình' };
const wipe: WipeLine = {
  id: 'w1',
  orderedAt: 1,
  all: true,
  terminals: [
    { terminalId: 't10', label: '10', reportedAt: 5, deleted: [{ ...PAPER, at: 4 }], failed: [] },
    {
      terminalId: 't2',
      label: '2',
      reportedAt: 6,
      deleted: [{ ...PAPER, at: 5 }],
      failed: [{ sha256: 'b'.repeat(64), name: null, why: 'EBUSY' }],
    },
    { terminalId: 't3', label: '3', reportedAt: null, deleted: [], failed: [] },
    { terminalId: 't1', label: '1', reportedAt: 7, deleted: [], failed: [] },
  ],
};

describe('a recall report [T-2]', () => {
  it('has a line for each terminal and paper, in the order of the places, and one for whoever is silent', () => {
    expect(recallRows(wipe).map(({ terminal, paper, at, state }) => [terminal, paper?.name, at, state])).toEqual([
      ['1', undefined, 7, 'nothing'],
      ['2', null, null, 'failed'],
      ['2', 'Tờ trình', 5, 'deleted'],
      ['3', undefined, null, 'waiting'],
      ['10', 'Tờ trình', 4, 'deleted'],
    ]);
    expect(new Set(recallRows(wipe).map(({ key }) => key)).size).toBe(5);
  });

  it('counts copies and terminals', () => {
    expect(recallFigures(wipe)).toEqual({ terminals: 4, reported: 3, deleted: 2, failed: 1 });
  });
});
