import { describe, expect, it } from 'vitest';
import { findSpans } from './findSpans.ts';
import { foldInPlace } from './foldInPlace.ts';
import { SEARCH_LIMITS } from './search.ts';
import { snippetOf } from './snippetOf.ts';
import { termsOf } from './termsOf.ts';

const TEXT = 'Nghị quyết Đại hội Đảng bộ tỉnh Đồng Nai; bộ máy của đảng. Đàng bờ.';
const shown = (text: string, query: string, exact = true) => {
  const { spans, hasAll } = findSpans(text, termsOf(query), exact);
  return [hasAll, ...spans.map(([from, to]) => text.slice(from, to))];
};

describe('[K-2] words in a text', () => {
  it('are found bare, and marks count where they were typed', () => {
    expect(shown(TEXT, 'dang bo')).toEqual([true, 'Đảng bộ', 'Đàng bờ']);
    expect(shown(TEXT, 'đảng bộ')).toEqual([true, 'Đảng bộ']);
    expect(shown(TEXT, 'đang bo')).toEqual([false, 'bộ', 'bộ', 'bờ']);
    expect(shown(TEXT, 'đang bo', false)).toEqual([true, 'Đảng bộ', 'Đàng bờ']);
    expect(shown(TEXT, 'ĐỒNG NAI'.normalize('NFD'))).toEqual([true, 'Đồng Nai']);
  });

  it('are whole words, but for the last, which may be a beginning', () => {
    expect(shown(TEXT, 'nghi quy')).toEqual([true, 'Nghị quy']);
    expect(shown(TEXT, 'ngh quyet')).toEqual([false, 'quyết']);
    expect(shown(TEXT, 'quyết nghị')).toEqual([true, 'Nghị', 'quyết']);
    expect(shown('Số 12/NQ-HĐND', '12/nq-hdnd')).toEqual([true, '12/NQ-HĐND']);
  });

  it('cannot be nothing or too many', () => {
    expect(shown(TEXT, ' -"*( ')).toEqual([false]);
    expect(termsOf('a '.repeat(100))).toHaveLength(SEARCH_LIMITS.terms);
  });

  it('keep their places beside letters that have no bare form of the same length', () => {
    const text = '\u0301 Đảng bộ';
    expect(foldInPlace(text)).toHaveLength(text.length);
    expect(shown(text, 'dang')).toEqual([true, 'Đảng']);
  });
});

describe('a snippet', () => {
  it('shows what stands around the first place, cut between words', () => {
    const text = `${'trước đó '.repeat(40)}Đảng bộ tỉnh ${'sau đó '.repeat(80)}Đảng bộ`;
    const { snippet, spans } = snippetOf(text, findSpans(text, termsOf('đảng bộ'), true).spans);
    expect(snippet).toMatch(/^…(trước|đó) .*đó…$|^….*sau…$/);
    expect(snippet.length).toBeLessThanOrEqual(SEARCH_LIMITS.snippet + 2);
    expect(spans.map(([from, to]) => snippet.slice(from, to))).toEqual(['Đảng bộ']);
  });

  it('is the whole of a short text', () => {
    expect(snippetOf('Đảng bộ', [[0, 4]])).toEqual({ snippet: 'Đảng bộ', spans: [[0, 4]] });
  });
});
