import { type About, factsText, hasWords } from './about.ts';
import { findSpans } from './findSpans.ts';
import type { SearchHit } from './search.ts';
import { snippetOf } from './snippetOf.ts';
import type { Term } from './termsOf.ts';

/** Where all the words stand in a name, number, issuer and abstract together; null: they do not. */
export function findAbout(
  about: About,
  terms: readonly Term[],
  exact: boolean,
): Pick<SearchHit, 'nameSpans' | 'snippet' | 'spans'> | null {
  if (!hasWords(about, terms, exact)) return null;
  const nameSpans = [...findSpans(about.name, terms, exact).spans];
  const facts = factsText(about);
  return { nameSpans, ...snippetOf(facts, findSpans(facts, terms, exact).spans) };
}
