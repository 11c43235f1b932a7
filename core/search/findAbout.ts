import type { PaperSetup } from '../documents/document.ts';
import { findSpans } from './findSpans.ts';
import type { SearchHit } from './search.ts';
import { snippetOf } from './snippetOf.ts';
import type { Term } from './termsOf.ts';

/** Where all the words stand in a paper's name, number and abstract together; null: they do not. */
export function findAbout(
  { name, number, abstract }: Pick<PaperSetup, 'name' | 'number' | 'abstract'>,
  terms: readonly Term[],
  exact: boolean,
): Pick<SearchHit, 'nameSpans' | 'snippet' | 'spans'> | null {
  const about = [number, abstract].filter((part) => part !== '').join(' · ');
  if (!findSpans(`${name} · ${about}`, terms, exact).hasAll) return null;
  const nameSpans = [...findSpans(name, terms, exact).spans];
  return { nameSpans, ...snippetOf(about, findSpans(about, terms, exact).spans) };
}
