/** What the signature dictionary says of itself. It is signed, and yet only the signer's claim. */
export interface DictionaryTexts {
  readonly subFilter: string;
  readonly reason: string;
  readonly name: string;
  readonly location: string;
  /** `/M` in ms since 1970; null where it is absent or unreadable. */
  readonly claimedAt: number | null;
}

export function dictionaryTexts(dictionary: string): DictionaryTexts {
  return {
    subFilter: /\/SubFilter\s*\/([\w.]+)/.exec(dictionary)?.[1] ?? '',
    reason: textOf(dictionary, 'Reason'),
    name: textOf(dictionary, 'Name'),
    location: textOf(dictionary, 'Location'),
    claimedAt: instantOf(textOf(dictionary, 'M')),
  };
}

/** A PDF string (ISO 32000-1 7.9.2): hexadecimal or literal, UTF-16 with its mark or one byte a letter. */
function textOf(dictionary: string, key: string): string {
  const hex = new RegExp(`/${key}\\s*<([0-9A-Fa-f\\s]*)>`).exec(dictionary)?.[1];
  if (hex !== undefined) return decode(Buffer.from(hex.replace(/\s/g, ''), 'hex'));
  const literal = new RegExp(`/${key}\\s*\\(((?:[^\\\\()]|\\\\[\\s\\S])*)\\)`).exec(dictionary)?.[1];
  return literal === undefined ? '' : decode(Buffer.from(unescapeLiteral(literal), 'latin1'));
}

const ESCAPES: Readonly<Record<string, string>> = { n: '\n', r: '\r', t: '\t', b: '\b', f: '\f' };

const unescapeLiteral = (literal: string) =>
  literal.replace(/\\([0-7]{1,3}|\r\n|[\s\S])/g, (_, escaped: string) => {
    if (/^[0-7]/.test(escaped)) return String.fromCharCode(Number.parseInt(escaped, 8) & 0xff);
    return /^[\r\n]/.test(escaped) ? '' : (ESCAPES[escaped] ?? escaped);
  });

function decode(bytes: Buffer): string {
  const isUtf16 = bytes.length % 2 === 0 && bytes[0] === 0xfe && bytes[1] === 0xff;
  return isUtf16 ? Buffer.from(bytes.subarray(2)).swap16().toString('utf16le') : bytes.toString('latin1');
}

const DATE = /^D:(\d{4})(\d\d)(\d\d)(\d\d)(\d\d)(\d\d)(?:Z|([+-])(\d\d)'?(\d\d)?)?/;

function instantOf(text: string): number | null {
  const match = DATE.exec(text);
  if (match === null) return null;
  const [year = 0, month = 1, day = 1, hour = 0, minute = 0, second = 0] = match.slice(1, 7).map(Number);
  const offset = (Number(match[8] ?? 0) * 60 + Number(match[9] ?? 0)) * (match[7] === '-' ? -1 : 1);
  return Date.UTC(year, month - 1, day, hour, minute - offset, second);
}
