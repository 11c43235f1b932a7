import { describe, expect, it } from 'vitest';
import { pathOf } from '../../core/library/categoryPath.ts';
import type { LibraryRow } from '../../core/library/library.ts';
import { branchesOf } from './categoryTree.ts';
import { dayText } from './dayText.ts';
import { keepEntries, useKnownEntries } from './knownEntries.ts';
import { matchesFilter } from './matchesFilter.ts';

const row = (fields: Partial<LibraryRow>): LibraryRow => ({
  ...{ id: 'e1', categoryId: null, name: 'Điều lệ Đảng', number: '01-QĐ/TW', date: '2025-06-10', issuer: 'Trung ương' },
  ...{ abstract: '', version: 1, file: { sha256: 'a'.repeat(64), size: 1, pages: 1 }, source: null, warnings: [] },
  ...{ earlier: [], addedAt: 0, changedAt: 0 },
  ...fields,
});

describe('what screens show of the library', () => {
  it('has two levels, in their order', () => {
    const categories = [
      { id: 'a', name: 'Luật', parentId: null },
      { id: 'b', name: 'Nghị quyết', parentId: null },
      { id: 'c', name: 'Trung ương', parentId: 'b' },
    ];
    expect(branchesOf(categories).map(({ top, below }) => [top.id, below.map(({ id }) => id)])).toEqual([
      ['a', []],
      ['b', ['c']],
    ]);
    expect(pathOf(categories, 'c')).toBe('Nghị quyết / Trung ương');
    expect([pathOf(categories, 'a'), pathOf(categories, 'gone'), pathOf(categories, null)]).toEqual([
      'Luật',
      null,
      null,
    ]);
  });

  it('is filtered by bare letters and by year', () => {
    expect(matchesFilter(row({}), { year: null, query: 'dieu le' })).toBe(true);
    expect(matchesFilter(row({}), { year: null, query: 'trung uong 01' })).toBe(true);
    expect(matchesFilter(row({}), { year: 2025, query: '' })).toBe(true);
    expect(matchesFilter(row({}), { year: 2024, query: '' })).toBe(false);
    expect(matchesFilter(row({ date: null }), { year: 2025, query: '' })).toBe(false);
  });

  it('writes days as people do', () => {
    expect(dayText('2026-11-02')).toBe('02/11/2026');
  });

  it('remembers what it heard, and what is gone', () => {
    keepEntries([row({ id: 'there' })], 7, ['there', 'gone']);
    const known = useKnownEntries.getState();
    expect(known.there?.row?.id).toBe('there');
    expect(known.gone).toEqual({ row: null, changedAt: 7 });
  });
});
