import { describe, expect, it } from 'vitest';
import { paperLine } from '../../../core/testing/paperLine.ts';
import type { PaperLine } from '../../../core/views/papersView.ts';
import { machine } from '../testing/machine.ts';
import { awayCount, type WipeForm, wipablePapers, wipedPapers, wipeTargets } from './wipeForm.ts';

const paper = (name: string, hash: string, state: PaperLine['state'] = 'released') =>
  paperLine({ id: name, file: { sha256: hash.repeat(64), size: 1, pages: 1 }, state });
const FORM: WipeForm = { papers: 'all', chosenPapers: new Set(), terminals: 'all', chosenTerminals: new Set(['b']) };
const MACHINES = [machine({ id: 'a' }), machine({ id: 'b', machine: null })];

describe('an order to delete papers', () => {
  it('names each file once, and only those that are released (D-1)', () => {
    const papers = [paper('Tờ trình', 'a'), paper('Dự thảo', 'b', 'draft'), paper('Bản sao', 'a')];
    expect(wipablePapers(papers)).toEqual([{ sha256: 'a'.repeat(64), name: 'Tờ trình · Bản sao' }]);
  });

  it('goes to all machines or to those chosen, whether they are there or not (T-2)', () => {
    expect(wipeTargets(FORM, MACHINES).map(({ id }) => id)).toEqual(['a', 'b']);
    expect(awayCount(wipeTargets(FORM, MACHINES))).toBe(1);
    expect(wipeTargets({ ...FORM, terminals: 'some' }, MACHINES).map(({ id }) => id)).toEqual(['b']);
  });

  it('is not complete while nothing is chosen', () => {
    expect(wipedPapers(FORM)).toBe('all');
    expect(wipedPapers({ ...FORM, papers: 'some' })).toBeNull();
    expect(wipedPapers({ ...FORM, papers: 'some', chosenPapers: new Set(['x']) })).toEqual(['x']);
  });
});
