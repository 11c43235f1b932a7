import { describe, expect, it } from 'vitest';
import { foldInPlace } from '../../core/search/foldInPlace.ts';
import type { SearchScope } from '../../core/search/search.ts';
import { paperLine } from '../../core/testing/paperLine.ts';
import { findHere } from './useSearch.ts';

describe('a search while the server is away', () => {
  const papers = [
    paperLine({ id: 'a', name: 'Nghị quyết Đảng bộ' }),
    paperLine({ id: 'b', name: 'Báo cáo', number: '12/BC', file: { sha256: 'b'.repeat(64), size: 1, pages: 2 } }),
    paperLine({ id: 'c', name: 'Đảng bộ, mật', isOpen: false }),
  ];
  const entries = [
    {
      ...{ id: 'e', categoryId: null, name: 'Điều lệ', number: '', date: null, issuer: 'Đảng bộ tỉnh', abstract: '' },
      ...{ version: 1, file: { sha256: 'e'.repeat(64), size: 1, pages: 1 }, source: null, warnings: [], earlier: [] },
      ...{ addedAt: 0, changedAt: 0 },
    },
  ];
  const page = (text: string) => ({ text, folded: foldInPlace(text), ocr: false });
  const texts = new Map([['b'.repeat(64), [page('Trang bìa'), page('Dự toán của Đảng bộ tỉnh')]]]);
  const known = { papers, entries, pagesOf: (sha256: string) => texts.get(sha256) ?? null };
  const found = (query: string, scope: SearchScope = 'meeting') =>
    findHere(query, scope, known).hits.map(({ of }) => (of.kind === 'paper' ? of.paperId : of.entryId));

  it('looks where it is told to', () => {
    expect(found('dang bo', 'library')).toEqual(['e']);
    expect(found('dang bo', 'all')).toEqual(['a', 'e', 'b']);
  });

  it('[K-5] looks, after the names, at the pages that are here', () => {
    const { hits, withoutMarks } = findHere('dang bo', 'meeting', known);
    expect(hits.map(({ name, page }) => [name, page])).toEqual([
      ['Nghị quyết Đảng bộ', null],
      ['Báo cáo', 2],
    ]);
    expect(hits[1]).toMatchObject({ snippet: 'Dự toán của Đảng bộ tỉnh', spans: [[12, 19]] });
    expect(withoutMarks).toBe(false);
    expect(findHere('dự toán đảng', 'meeting', known).hits).toHaveLength(1);
    expect(findHere('dữ toán', 'meeting', known)).toMatchObject({ withoutMarks: true, hits: [{ page: 2 }] });
  });

  it('looks at names and numbers of papers that can be opened', () => {
    expect(found('12/bc')).toEqual(['b']);
    expect(found('quốc hội')).toEqual([]);
    expect(findHere('đăng bộ', 'meeting', known)).toMatchObject({
      withoutMarks: true,
      hits: [{ nameSpans: [[11, 18]] }, { page: 2 }],
    });
  });
});
