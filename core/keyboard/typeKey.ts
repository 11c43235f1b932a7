import { isLetter, readLetter, writeLetter } from './letter.ts';
import type { InputMethod, KeyAct } from './method.ts';
import { readSyllable } from './syllable.ts';
import { spelt, toneOf, type Word, withoutShape, withShape, withStroke, withTone } from './word.ts';

/** A text that is being written, and where the next key goes. */
export interface Typing {
  readonly text: string;
  readonly caret: number;
}

/** The text in parts: what stands before the word at the caret, the word on both sides of it, what stands behind. */
interface Parts {
  readonly before: string;
  readonly left: string;
  readonly right: string;
  readonly behind: string;
}

function partsOf({ text, caret }: Typing): Parts {
  const head = text.slice(0, caret).normalize('NFC');
  const tail = text.slice(caret).normalize('NFC');
  let from = head.length;
  while (from > 0 && isLetter(head.charAt(from - 1))) from -= 1;
  let to = 0;
  while (to < tail.length && isLetter(tail.charAt(to))) to += 1;
  return { before: head.slice(0, from), left: head.slice(from), right: tail.slice(0, to), behind: tail.slice(to) };
}

const read = (text: string): Word => [...text].map(readLetter);
const write = (word: Word): string => word.map(writeLetter).join('');

/** The text with another word at the caret, which stands behind so many of its letters. */
function put({ before, behind }: Parts, word: Word, letters: number): Typing {
  return { text: before + write(word) + behind, caret: before.length + letters };
}

/** What a key makes of the word: another one, or a word behind which the key still counts as a letter. */
type Outcome = { readonly word: Word; readonly alsoTyped: boolean };

function perform(act: KeyAct, word: Word): Outcome | null {
  if (readSyllable(word) === null) return null;
  const outcome = (made: Word | null, alsoTyped: boolean): Outcome | null =>
    made === null ? null : { word: made, alsoTyped };
  switch (act.kind) {
    case 'tone': {
      const tone = toneOf(word);
      if (act.tone !== tone) return outcome(withTone(word, act.tone), false);
      return tone === 'none' ? null : outcome(withTone(word, 'none'), true);
    }
    case 'shape':
      return outcome(withShape(word, act.changes), false) ?? outcome(withoutShape(word, act.changes), true);
    case 'stroke':
      return outcome(withStroke(word, true), false) ?? outcome(withStroke(word, false), true);
  }
}

/** At the end of a word without a vowel the key is a letter by itself, and pressed again what its cap says ("kww" kw). */
function alone(parts: Parts, key: string, letter: string): Typing | null {
  if (parts.right !== '') return null;
  const word = read(parts.left);
  const syllable = readSyllable(word);
  if (syllable === null) return null;
  const onset = word.slice(0, syllable.from);
  const vowels = write(word.slice(syllable.from)).toLowerCase();
  if (vowels === letter) return put(parts, [...onset, readLetter(key)], parts.left.length);
  if (vowels !== '') return null;
  return put(parts, [...onset, { ...readLetter(letter), upper: readLetter(key).upper }], parts.left.length + 1);
}

/**
 * One key, pressed at the caret. A key that marks changes the word around the caret; the same key again takes its mark
 * off and is typed as it is ("aa" â, "aaa" aa; "as" á, "ass" as). A word that is no Vietnamese syllable is left alone.
 * The text comes out in NFC.
 */
export function typeKey(method: InputMethod, typing: Typing, key: string): Typing {
  const parts = partsOf(typing);
  const act = method[key.toLowerCase()];
  if (act?.kind === 'shape' && act.alone !== null) {
    const made = alone(parts, key, act.alone);
    if (made !== null) return made;
  }
  const word = read(parts.left + parts.right);
  const outcome = act === undefined || parts.left === '' ? null : perform(act, word);
  if (outcome !== null && !outcome.alsoTyped) return put(parts, outcome.word, parts.left.length);
  const bare = write(outcome?.word ?? word);
  const split = { ...parts, left: bare.slice(0, parts.left.length), right: bare.slice(parts.left.length) };
  return insert(split, key);
}

function insert(parts: Parts, key: string): Typing {
  const { before, left, right, behind } = parts;
  if (!isLetter(key)) return { text: before + left + key + right + behind, caret: (before + left + key).length };
  return put(parts, spelt(read(left + key + right)), left.length + 1);
}

/** A text put in at the caret as it is: blanks, signs, pasted words. */
export function typeText(typing: Typing, text: string): Typing {
  const head = typing.text.slice(0, typing.caret).normalize('NFC') + text;
  return { text: head + typing.text.slice(typing.caret).normalize('NFC'), caret: head.length };
}

/** Takes the letter before the caret away with all its marks; the tone of what is left moves to where it belongs. */
export function backspace(typing: Typing): Typing {
  const head = typing.text.slice(0, typing.caret).normalize('NFC');
  const last = [...head].at(-1);
  if (last === undefined) return { text: typing.text.normalize('NFC'), caret: 0 };
  const shorter = head.slice(0, -last.length);
  const parts = partsOf({ text: shorter + typing.text.slice(typing.caret), caret: shorter.length });
  return put(parts, spelt(read(parts.left + parts.right)), parts.left.length);
}
