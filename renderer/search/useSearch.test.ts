import { describe, expect, it } from 'vitest';
import { paperLine } from '../../core/testing/paperLine.ts';
import { findHere } from './useSearch.ts';

describe('a search while the server is away', () => {
  const papers = [
    paperLine({ id: 'a', name: 'Nghị quyết Đảng bộ' }),
    paperLine({ id: 'b', name: 'Báo cáo', number: '12/BC' }),
    paperLine({ id: 'c', name: 'Đảng bộ, mật', isOpen: false }),
  ];
  const found = (query: string) =>
    findHere(query, papers).hits.map(({ of }) => (of.kind === 'paper' ? of.paperId : of.entryId));

  it('looks at names and numbers of papers that can be opened', () => {
    expect(found('dang bo')).toEqual(['a']);
    expect(found('12/bc')).toEqual(['b']);
    expect(found('quốc hội')).toEqual([]);
    expect(findHere('đăng bộ', papers)).toMatchObject({ withoutMarks: true, hits: [{ nameSpans: [[11, 18]] }] });
  });
});
