import { foldInPlace } from './foldInPlace.ts';
import type { Term } from './termsOf.ts';

/** What the desk wrote about a paper or an entry of the library. */
export interface About {
  readonly name: string;
  readonly number: string;
  readonly abstract: string;
  /** Of an entry. */
  readonly issuer?: string;
}

const BETWEEN = ' · ';

/** What is written besides the name. */
export const factsText = ({ number, issuer = '', abstract }: About): string =>
  [number, issuer, abstract].filter((part) => part !== '').join(BETWEEN);

export const aboutText = (about: About): string => `${about.name}${BETWEEN}${factsText(about)}`;

const letters = new WeakMap<About, string>();

function lettersOf(about: About): string {
  const known = letters.get(about);
  if (known !== undefined) return known;
  const text = aboutText(about);
  const made = `${foldInPlace(text)}\n${text.toLowerCase()}`;
  letters.set(about, made);
  return made;
}

/** False: the words are not all in it. A quick look, so that thousands need no closer one. */
export function mayHave(about: About, terms: readonly Term[]): boolean {
  const here = lettersOf(about);
  return terms.every(({ folded, text }) => here.includes(folded) || here.includes(text));
}
