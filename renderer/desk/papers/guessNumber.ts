/** Kinds of papers as their numbers abbreviate them (Nghị định 30/2020/NĐ-CP, Hướng dẫn 05-HD/VPTW). */
const KINDS = 'NQ|QĐ|QC|QyĐ|CTr|TTr|TT|BC|ĐA|KH|PA|DA|HD|CT|KL|TB|BB|CV|GM|PL';

/** "15-TTr-UBND", "15_2026_NQ-HĐND", "123 BC.TU": a file's name cannot have the slash of a number. */
const NUMBER = new RegExp(
  `(?:^|[^\\p{L}\\d])(\\d{1,4})(?:[-_. ]+(20\\d\\d))?[-_. ]+(${KINDS})[-_. ]+(\\p{Lu}{2,10})(?![\\p{L}\\d])`,
  'u',
);

/** The number of a paper that its file's name has, as it is written; empty when it has none. */
export function guessNumber(fileName: string): string {
  const [, number, year, kind, organ] = NUMBER.exec(fileName.normalize('NFC')) ?? [];
  if (number === undefined || kind === undefined || organ === undefined) return '';
  return `${[number, ...(year === undefined ? [] : [year]), kind].join('/')}-${organ}`;
}
