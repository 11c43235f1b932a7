import { describe, expect, it } from 'vitest';
import type { ImportDecision, ImportRow, KnownPerson } from '../../../../core/people/importProtocol.ts';
import { planImport } from '../../../../core/people/importRows.ts';
import { codeIsOpen, countRows, findRows, orderRows, standingIsOpen } from './reviewRows.ts';

const row = (number: number, code: string, name: string, standing = 'Chính thức'): ImportRow => ({
  number,
  code,
  name,
  position: '',
  unit: '',
  standing,
});
const person: KnownPerson = { id: 'p', code: 'A-1', name: 'Bùi Hòa', position: '', unit: '', standing: 'official' };
const rows = [row(2, 'A-1', 'Bùi Hòa'), row(3, 'A-2', 'Lê Vân'), row(4, '', 'Tạ Ước'), row(5, 'A-5', 'Hà', 'Dự thính')];
const plan = (decisions: readonly ImportDecision[] = []) => planImport(rows, [person], 'meeting', decisions);
const review = (decisions: readonly ImportDecision[] = []) => orderRows(plan(), plan(decisions));
const numbers = (found: ReturnType<typeof review>) => found.map(({ now }) => now.row.number);

describe('the preview on the screen', () => {
  it('puts what needs a look first, and a line keeps its place while it is mended', () => {
    expect(numbers(review())).toEqual([4, 5, 3, 2]);
    expect(numbers(review([{ row: 4, code: 'A-4' }]))).toEqual([4, 5, 3, 2]);
  });

  it('keeps a mended line in the filter it was found in, and shows it in its new one', () => {
    const mended = review([{ row: 4, code: 'A-4' }]);
    expect(numbers(findRows(mended, 'error', ''))).toEqual([4, 5]);
    expect(numbers(findRows(mended, 'new', ''))).toEqual([4, 3]);
    expect(numbers(findRows(mended, 'all', 'ta uoc'))).toEqual([4]);
    expect(numbers(findRows(mended, 'all', 'a-4'))).toEqual([4]);
  });

  it('opens only what is wrong', () => {
    const open = review();
    expect(open.filter(codeIsOpen).map(({ now }) => now.row.number)).toEqual([4]);
    expect(open.filter(standingIsOpen).map(({ now }) => now.row.number)).toEqual([5]);
  });

  it('counts what will be written and what will not', () => {
    expect(countRows(plan())).toEqual({ writes: 1, added: 1, updated: 0, asked: 0, unchanged: 1, left: 2 });
    const decisions = [
      { row: 4, code: 'A-4' },
      { row: 3, skip: true },
    ];
    expect(countRows(plan(decisions))).toEqual({ writes: 1, added: 1, updated: 0, asked: 0, unchanged: 1, left: 2 });
  });
});
