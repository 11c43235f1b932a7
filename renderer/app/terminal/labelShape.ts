/** What a label is sized by: the letters of its longest word, and the lines it may need. */
export interface LabelShape {
  readonly letters: number;
  readonly lines: number;
}

/** A single digit does not fill the hall. */
const LEAST_LETTERS = 2;
/** More words than that share lines. */
const MOST_LINES = 3;
/** For each so many letters of a long name, one line more. */
const LETTERS_A_LINE = 40;

export function labelShape(label: string): LabelShape {
  const words = label.trim().split(/\s+/);
  const letters = Math.max(LEAST_LETTERS, ...words.map((word) => word.length));
  return { letters, lines: Math.min(MOST_LINES, words.length) + Math.floor(label.length / LETTERS_A_LINE) };
}
