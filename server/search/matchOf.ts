import type { Term } from '../../core/search/termsOf.ts';

/** The questions to the index for these words, best first: in the order in which they were asked, then all of them anywhere. */
export function matchesOf(terms: readonly Term[], exact: boolean): readonly string[] {
  const last = terms.length - 1;
  // Words are letters and digits only, so that nothing in them is syntax between quotes.
  const quoted = (text: string, n: number) => `"${text}"${n === last ? ' *' : ''}`;
  const all = terms.map((term, n) =>
    exact && term.isMarked ? `(text : ${quoted(term.text, n)})` : `(folded : ${quoted(term.folded, n)})`,
  );
  if (terms.length < 2) return [all.join('')];
  const inOrder = `(folded : ${terms.map(({ folded }, n) => quoted(folded, n)).join(' + ')})`;
  const marked = exact ? all.filter((_, n) => terms[n]?.isMarked) : [];
  return [[inOrder, ...marked].join(' AND '), all.join(' AND ')];
}
