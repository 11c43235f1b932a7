import { describe, expect, it } from 'vitest';
import { paperLine } from '../../../core/testing/paperLine.ts';
import type { PaperLine } from '../../../core/views/papersView.ts';
import { byAgenda, filterPapers, movedPaper } from './paperOrder.ts';
import { actsOn, isReleasedWithAll, statusOf, waitingOf } from './paperStatus.ts';

type Desk = NonNullable<PaperLine['desk']>;
const DESK: Desk = { readers: { kind: 'all' }, warnings: [], releaseAt: null, next: null };
const SOURCE = { sha256: 'f'.repeat(64), size: 9, name: 'to-trinh.docx', mediaType: 'application/msword' };
const line = (fields: Partial<PaperLine>, desk: Partial<Desk> = {}) =>
  paperLine({ id: 'd1', ...fields, desk: { ...DESK, ...desk } });
const next = (approved: boolean, source: PaperLine['source'] = null) => ({
  ...{ file: { sha256: '1'.repeat(64), size: 2, pages: 2 }, source, warnings: [], approved },
});

describe('the state of a paper', () => {
  it.each([
    [line({ state: 'draft' }), 'draft', ['approve', 'release', 'schedule', 'remove'], true],
    [line({ state: 'draft', source: SOURCE }), 'toCheck', ['approve', 'remove'], false],
    [line({ state: 'approved' }), 'approved', ['release', 'schedule', 'remove'], true],
    [
      line({ state: 'approved' }, { releaseAt: 5 }),
      'scheduled',
      ['release', 'schedule', 'unschedule', 'remove'],
      false,
    ],
    [line({ state: 'recalled' }), 'recalled', ['release'], false],
    [line({ state: 'released' }), 'released', ['recall'], false],
    [line({ state: 'released' }, { next: next(false, SOURCE) }), 'released', ['approve', 'recall'], false],
    [line({ state: 'released' }, { next: next(true) }), 'released', ['release', 'schedule', 'recall'], true],
  ] as const)('[D-2] [D-4] [D-8] says what can be done with it (%#)', (paper, status, acts, withAll) => {
    expect(statusOf(paper)).toBe(status);
    expect(actsOn(paper)).toEqual(acts);
    expect(isReleasedWithAll(paper)).toBe(withAll);
  });

  it('[D-5] has beside it that of the version that waits', () => {
    expect(waitingOf(line({ version: 2 }, { next: next(false, SOURCE) }))).toMatchObject({
      isNext: true,
      version: 3,
      status: 'toCheck',
    });
    expect(waitingOf(line({}))).toBeNull();
  });
});

describe('a list of papers', () => {
  it('is ordered within what is shown; the others keep their places', () => {
    const all = ['a', 'x', 'b', 'c', 'y'];
    const shown = ['a', 'b', 'c'];
    expect(movedPaper(all, shown, 'c', 0)).toEqual(['c', 'x', 'a', 'b', 'y']);
    expect(movedPaper(all, shown, 'a', 2)).toEqual(['b', 'x', 'a', 'c', 'y']);
    expect(movedPaper(all, shown, 'a', 3)).toEqual(['b', 'x', 'c', 'a', 'y']);
    for (const [id, to] of [
      ['a', 0],
      ['a', 1],
      ['c', 3],
      ['a', -1],
      ['z', 0],
    ] as const)
      expect(movedPaper(all, shown, id, to)).toBeNull();
  });

  it('is searched by name and number without marks, and by state', () => {
    const papers = [line({ id: 'd1', name: 'Tờ trình', number: '15/TTr-UBND' }), line({ id: 'd2', state: 'draft' })];
    const ids = (text: string, status: 'draft' | null = null) =>
      filterPapers(papers, { text, status }).map(({ id }) => id);
    expect(ids('to trinh')).toEqual(['d1']);
    expect(ids('ubnd to')).toEqual(['d1']);
    expect(ids('', 'draft')).toEqual(['d2']);
    expect(ids('')).toEqual(['d1', 'd2']);
  });

  it('of the whole meeting follows the agenda', () => {
    const papers = [line({ id: 'd1', itemId: 'i2' }), line({ id: 'd2' }), line({ id: 'd3', itemId: 'i1' })];
    expect(byAgenda(papers, [{ id: 'i1' }, { id: 'i2' }]).map(({ id }) => id)).toEqual(['d2', 'd3', 'd1']);
  });
});
