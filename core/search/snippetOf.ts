import { SEARCH_LIMITS, type Span } from './search.ts';

/** Letters before the first place that is shown. */
const BEFORE = 70;
const DOTS = '…';

/** The part of a text around its first span, cut between words, with the spans in it. */
export function snippetOf(text: string, spans: readonly Span[]): { readonly snippet: string; readonly spans: Span[] } {
  const [first] = spans[0] ?? [0];
  let from = Math.max(0, first - BEFORE);
  if (from > 0) {
    const blank = text.indexOf(' ', from);
    if (blank >= 0 && blank < first) from = blank + 1;
  }
  let to = Math.min(text.length, from + SEARCH_LIMITS.snippet);
  if (to < text.length) {
    const blank = text.lastIndexOf(' ', to);
    if (blank > first) to = blank;
  }
  const start = from > 0 ? DOTS : '';
  const shift = start.length - from;
  return {
    snippet: `${start}${text.slice(from, to)}${to < text.length ? DOTS : ''}`,
    spans: spans
      .filter(([a, b]) => a >= from && b <= to)
      .slice(0, SEARCH_LIMITS.spans)
      .map(([a, b]): Span => [a + shift, b + shift]),
  };
}
