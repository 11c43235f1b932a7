import type { Letter, Shape, Tone } from './letter.ts';
import { readSyllable, type Syllable, toneAt } from './syllable.ts';

/** The word that is being written. */
export type Word = readonly Letter[];

function withLetter(word: Word, at: number, patch: Partial<Letter>): Word {
  return word.map((letter, i) => (i === at ? { ...letter, ...patch } : letter));
}

export function toneOf(word: Word): Tone {
  return word.find(({ tone }) => tone !== 'none')?.tone ?? 'none';
}

const toneless = (word: Word): Word => word.map((letter) => ({ ...letter, tone: 'none' }));

/** The word as it is spelt: "uơ" and "ưo" become "ươ" before another letter, and the tone stands where it belongs. */
export function spelt(word: Word): Word {
  const syllable = readSyllable(word);
  if (syllable === null) return word;
  const whole = joinHorns(word, syllable);
  const tone = toneOf(whole);
  const at = toneAt(whole, syllable);
  return tone === 'none' || at < 0 ? whole : withLetter(toneless(whole), at, { tone });
}

function joinHorns(word: Word, { from }: Syllable): Word {
  const [u, o, next] = word.slice(from);
  const horns = [u, o].filter((letter) => letter?.shape === 'horn').length;
  if (u?.base !== 'u' || o?.base !== 'o' || next === undefined || horns === 0 || o.shape === 'circumflex') return word;
  return withLetter(withLetter(word, from, { shape: 'horn' }), from + 1, { shape: 'horn' });
}

/** Gives the word a tone; null where there is no vowel to carry it. */
export function withTone(word: Word, tone: Tone): Word | null {
  const syllable = readSyllable(word);
  const at = syllable === null ? -1 : toneAt(word, syllable);
  return at < 0 ? null : withLetter(toneless(word), at, { tone });
}

/** A vowel that a key can mark, and the mark. */
export interface ShapeChange {
  readonly base: string;
  readonly shape: Shape;
}

/** Marks a vowel, where the result is still a syllable; null where no vowel takes the mark. The last that takes it gets it. */
export function withShape(word: Word, changes: readonly ShapeChange[]): Word | null {
  const syllable = readSyllable(word);
  if (syllable === null) return null;
  const { from, end } = syllable;
  const takes = (at: number) =>
    changes.find(({ base, shape }) => word[at]?.base === base && word[at].shape !== shape)?.shape;
  const horned =
    word[from]?.base === 'u' && word[from + 1]?.base === 'o' && takes(from) === 'horn' && takes(from + 1) === 'horn';
  if (horned) {
    // "uo" is "ươ" inside a syllable; at its end only "thuở" and a few others have "uơ".
    const first = withLetter(word, from + 1, { shape: 'horn' });
    const both = withLetter(first, from, { shape: 'horn' });
    return spelt(word.length > from + 2 ? both : first);
  }
  for (let at = end - 1; at >= from; at -= 1) {
    const shape = takes(at);
    if (shape === undefined) continue;
    const marked = withLetter(word, at, { shape });
    if (readSyllable(marked) !== null) return spelt(marked);
  }
  return null;
}

/** Takes the marks off again that a key puts on; null where there are none. */
export function withoutShape(word: Word, changes: readonly ShapeChange[]): Word | null {
  const bare = word.map((letter): Letter => {
    const worn = changes.some(({ base, shape }) => letter.base === base && letter.shape === shape);
    return worn ? { ...letter, shape: 'none' } : letter;
  });
  return bare.every(({ shape }, at) => shape === word[at]?.shape) ? null : spelt(bare);
}

/** đ for d at the beginning, and back; null for another word. */
export function withStroke(word: Word, stroke: boolean): Word | null {
  const [first] = word;
  if (first?.base !== 'd' || first.stroke === stroke) return null;
  return readSyllable(word) === null ? null : withLetter(word, 0, { stroke });
}
