/** The part of a document that a reader asks for; `last` is inclusive. */
export type Range =
  | { readonly kind: 'whole' }
  | { readonly kind: 'part'; readonly first: number; readonly last: number }
  | { readonly kind: 'outside' };

const ONE_RANGE = /^bytes=(\d{1,15})-(\d{1,15})?$/;

/** Reads a Range header for a document of `size` bytes; forms that our reader never sends count as the whole (RFC 9110 §14.2). */
export function readRange(header: string | null, size: number): Range {
  const match = ONE_RANGE.exec(header ?? '');
  if (match === null) return { kind: 'whole' };
  const first = Number(match[1]);
  const last = Math.min(size - 1, match[2] === undefined ? size - 1 : Number(match[2]));
  if (first >= size) return { kind: 'outside' };
  return last < first ? { kind: 'whole' } : { kind: 'part', first, last };
}
