import { describe, expect, it } from 'vitest';
import type { SearchScope } from '../../core/search/search.ts';
import { paperLine } from '../../core/testing/paperLine.ts';
import { findHere } from './useSearch.ts';

describe('a search while the server is away', () => {
  const papers = [
    paperLine({ id: 'a', name: 'Nghị quyết Đảng bộ' }),
    paperLine({ id: 'b', name: 'Báo cáo', number: '12/BC' }),
    paperLine({ id: 'c', name: 'Đảng bộ, mật', isOpen: false }),
  ];
  const entries = [
    {
      ...{ id: 'e', categoryId: null, name: 'Điều lệ', number: '', date: null, issuer: 'Đảng bộ tỉnh', abstract: '' },
      ...{ version: 1, file: { sha256: 'e'.repeat(64), size: 1, pages: 1 }, source: null, warnings: [], earlier: [] },
      ...{ addedAt: 0, changedAt: 0 },
    },
  ];
  const known = { papers, entries };
  const found = (query: string, scope: SearchScope = 'meeting') =>
    findHere(query, scope, known).hits.map(({ of }) => (of.kind === 'paper' ? of.paperId : of.entryId));

  it('looks where it is told to', () => {
    expect(found('dang bo', 'library')).toEqual(['e']);
    expect(found('dang bo', 'all')).toEqual(['a', 'e']);
  });

  it('looks at names and numbers of papers that can be opened', () => {
    expect(found('dang bo')).toEqual(['a']);
    expect(found('12/bc')).toEqual(['b']);
    expect(found('quốc hội')).toEqual([]);
    expect(findHere('đăng bộ', 'meeting', known)).toMatchObject({
      withoutMarks: true,
      hits: [{ nameSpans: [[11, 18]] }],
    });
  });
});
