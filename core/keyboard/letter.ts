/** The marks that a Vietnamese vowel can wear, apart from the tone. */
export type Shape = 'none' | 'circumflex' | 'breve' | 'horn';
export type Tone = 'none' | 'sac' | 'huyen' | 'hoi' | 'nga' | 'nang';

/** One letter, taken apart. `base` is in lower case; đ is d with a stroke. */
export interface Letter {
  readonly base: string;
  readonly shape: Shape;
  readonly tone: Tone;
  readonly stroke: boolean;
  readonly upper: boolean;
}

const SHAPE_MARKS: Readonly<Record<Exclude<Shape, 'none'>, string>> = {
  circumflex: '\u0302',
  breve: '\u0306',
  horn: '\u031b',
};
const TONE_MARKS: Readonly<Record<Exclude<Tone, 'none'>, string>> = {
  sac: '\u0301',
  huyen: '\u0300',
  hoi: '\u0309',
  nga: '\u0303',
  nang: '\u0323',
};

function markOf<M extends string>(marks: Readonly<Record<M, string>>, decomposed: string): M | 'none' {
  for (const name in marks) if (decomposed.includes(marks[name])) return name;
  return 'none';
}

/** A letter of a word in NFC. */
export function readLetter(character: string): Letter {
  const lower = character.toLowerCase();
  const decomposed = lower.normalize('NFD');
  const stroke = lower === 'đ';
  return {
    base: stroke ? 'd' : decomposed.charAt(0),
    shape: markOf(SHAPE_MARKS, decomposed),
    tone: markOf(TONE_MARKS, decomposed),
    stroke,
    upper: character !== lower,
  };
}

/** The letter put together again, in NFC. */
export function writeLetter({ base, shape, tone, stroke, upper }: Letter): string {
  const marks = (shape === 'none' ? '' : SHAPE_MARKS[shape]) + (tone === 'none' ? '' : TONE_MARKS[tone]);
  const letter = stroke ? 'đ' : (base + marks).normalize('NFC');
  return upper ? letter.toUpperCase() : letter;
}

/** Whether words are made of it: a Latin letter with no marks but Vietnamese ones. */
export function isLetter(character: string): boolean {
  const letter = readLetter(character);
  return /^[a-z]$/.test(letter.base) && writeLetter(letter) === character;
}
