import { onceFor } from '../base/onceFor.ts';
import { foldInPlace } from './foldInPlace.ts';
import { type Term, WORD } from './termsOf.ts';

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

/** The words of a text one after the other, each between blanks: what is asked of thousands is found by the plainest means. */
interface Words {
  readonly folded: string;
  readonly lower: string;
}

const wordsOf = onceFor((about: About): Words => {
  const text = aboutText(about);
  const folded = foldInPlace(text);
  const words = [...text.matchAll(WORD)];
  const joined = (of: readonly string[]) => ` ${of.join(' ')} `;
  return {
    folded: joined(words.map(({ 0: word, index }) => folded.slice(index, index + word.length))),
    lower: joined(words.map(([word]) => word.toLowerCase())),
  };
});

/** Whether it has all the words, as `findSpans` finds them; the last may be a beginning. */
export function hasWords(about: About, terms: readonly Term[], exact: boolean): boolean {
  const words = wordsOf(about);
  const last = terms.length - 1;
  const isThere = ({ text, folded, isMarked }: Term, at: number) => {
    const [here, asked] = exact && isMarked ? [words.lower, text] : [words.folded, folded];
    return here.includes(at === last ? ` ${asked}` : ` ${asked} `);
  };
  return last >= 0 && terms.every(isThere);
}
