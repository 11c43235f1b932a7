import type { Letter, Shape } from './letter.ts';

/** A word that is, or may become, one Vietnamese syllable; the numbers are positions of letters. */
export interface Syllable {
  /** Where the vowels begin and end; `end` is the first letter behind them. */
  readonly from: number;
  readonly end: number;
}

const SHAPE_OF: Readonly<Record<string, readonly [base: string, shape: Shape]>> = {
  ă: ['a', 'breve'],
  â: ['a', 'circumflex'],
  ê: ['e', 'circumflex'],
  ô: ['o', 'circumflex'],
  ơ: ['o', 'horn'],
  ư: ['u', 'horn'],
};
function vowels(text: string): readonly (readonly [base: string, shape: Shape])[] {
  return [...text].map((letter) => SHAPE_OF[letter] ?? ([letter, 'none'] as const));
}

function words(list: string): ReadonlySet<string> {
  return new Set(list.split(' '));
}

// Whole ones and what they begin with: a word is judged while it is being written.
const ONSETS = words('b c ch d g gh gi h k kh l m n ng ngh nh p ph q qu r s t th tr v x');
const CODAS = words('c ch m n ng nh p t');

/** Vowels that stand with a consonant behind them or without. */
const OPEN_OR_CLOSED = words('a e ê i o ô ơ u ư y oa oe uê uy');
/** Vowels that want a consonant behind them. */
const CLOSED = words('ă â iê yê uô ươ oă uâ uyê oo');
/** Vowels that no consonant follows. */
const OPEN = words(
  'ai ao au ay âu ây eo êu ia iu iêu yêu oi ôi ơi ua ui uơ ưa ưi ưu uôi ươi ươu oai oao oay oeo uây uya uyu uêu',
);

const WITH_CODA = [...OPEN_OR_CLOSED, ...CLOSED].map(vowels);
const WITHOUT_CODA = [...WITH_CODA, ...[...OPEN].map(vowels)];

const isVowel = ({ base }: Letter) => 'aeiouy'.includes(base);
const plain = (letters: readonly Letter[]) => letters.map(({ base }) => base).join('');

/** Where the vowels begin: the u of "qu" and the i of "gi" belong to the consonants when a vowel follows them. */
function startOfVowels(letters: readonly Letter[]): number {
  const first = letters.findIndex(isVowel);
  const at = first < 0 ? letters.length : first;
  const [head, glide, next] = [plain(letters.slice(0, at)), letters[at], letters[at + 1]];
  const joins =
    glide?.shape === 'none' && ((head === 'q' && glide.base === 'u') || (head === 'g' && glide.base === 'i'));
  return joins && (head === 'q' || (next !== undefined && isVowel(next))) ? at + 1 : at;
}

/**
 * Takes a word apart; null when it is no syllable and cannot become one by adding marks or letters ("class", "web").
 * Vowels count while their marks are still missing: "viet" may become "việt".
 */
export function readSyllable(letters: readonly Letter[]): Syllable | null {
  const from = startOfVowels(letters);
  const onset = plain(letters.slice(0, from));
  const struck = letters.some(({ stroke }, at) => stroke && at > 0);
  if (struck || (onset !== '' && !ONSETS.has(onset))) return null;
  const behind = letters.slice(from).findIndex((letter) => !isVowel(letter));
  const end = behind < 0 ? letters.length : from + behind;
  const coda = plain(letters.slice(end));
  if (coda !== '' && !CODAS.has(coda)) return null;
  const nucleus = letters.slice(from, end);
  if (nucleus.length === 0) return coda === '' ? { from, end } : null;
  const known = (coda === '' ? WITHOUT_CODA : WITH_CODA).some(
    (whole) =>
      whole.length === nucleus.length &&
      nucleus.every(({ base, shape }, at) => base === whole[at]?.[0] && (shape === 'none' || shape === whole[at]?.[1])),
  );
  return known ? { from, end } : null;
}

/**
 * Which letter carries the tone, in the traditional style ("hòa", "thúy"): a vowel with a mark of its own, the last of
 * "ươ"; else the last before a consonant, the middle of three, the first of two. −1 without a vowel.
 */
export function toneAt(letters: readonly Letter[], { from, end }: Syllable): number {
  if (from === end) return -1;
  for (let at = end - 1; at >= from; at -= 1) if (letters[at]?.shape !== 'none') return at;
  if (end < letters.length) return end - 1;
  return end - from === 3 ? from + 1 : from;
}
