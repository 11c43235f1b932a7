import { SigningError } from './SigningError.ts';

const MAX_TEXT_LENGTH = 400;
const BYTE_ORDER_MARK = 'feff';

/** A text of the signature dictionary, and a stand-in of the same width that the placeholder library cannot spoil. */
export interface HexString {
  readonly standIn: string;
  readonly hex: string;
}

/**
 * The library writes UTF-16 texts as if they were UTF-8, so that diacritics are lost, and copies a text with `<<` in it
 * unescaped. It is therefore given letters of a fixed width, and these are exchanged for a hexadecimal string (ISO 32000-1
 * 7.3.4.3): the width is the same, so no offset moves.
 */
export function hexStringFor(text: string): HexString {
  if (text.length > MAX_TEXT_LENGTH || !text.isWellFormed()) throw new SigningError('textRefused');
  const hex = BYTE_ORDER_MARK + Buffer.from(text, 'utf16le').swap16().toString('hex');
  return { standIn: 'x'.repeat(hex.length), hex };
}

const KEYS = { reason: '/Reason', name: '/Name', location: '/Location' } as const;

/** Exchanges the stand-ins of the signature dictionary that was added last. */
export function withTexts(placed: Buffer, texts: Readonly<Record<keyof typeof KEYS, HexString>>): Buffer {
  const dictionary = placed.lastIndexOf('/SubFilter');
  for (const field of ['reason', 'name', 'location'] as const) {
    const { standIn, hex } = texts[field];
    const literal = `${KEYS[field]} (${standIn})`;
    const position = placed.indexOf(literal, dictionary);
    if (position === -1) throw new Error(`the placeholder has no ${KEYS[field]}`);
    placed.write(`${KEYS[field]} <${hex}>`, position, 'latin1');
  }
  return placed;
}
