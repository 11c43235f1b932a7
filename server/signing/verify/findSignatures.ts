/** More signatures than any paper of a room has: a file that claims more is looked at no further. */
const MAX_SIGNATURES = 64;
const BYTE_RANGE = /\/ByteRange\s*\[\s*(\d{1,10})\s+(\d{1,10})\s+(\d{1,10})\s+(\d{1,10})\s*\]/g;
/** How far a signature dictionary may reach around its contents, in bytes. */
const MAX_DICTIONARY_BYTES = 8192;
const HEX = /^<[0-9a-f]*>$/i;

/** One signature of a PDF as bytes; nothing of it has been checked but the shape. */
export interface FoundSignature {
  /** The end of what it covers, exclusive. */
  readonly end: number;
  /** The signed bytes, before and after the hole for the signature itself. */
  readonly before: Buffer;
  readonly after: Buffer;
  /** The hole: DER of the CMS and zeros that fill the place. */
  readonly contents: Buffer;
  /** The signature dictionary without the contents, for its texts. */
  readonly dictionary: string;
}

/** A `/ByteRange` that does not enclose exactly its own contents: an old trick to leave something unsigned. */
export interface MalformedSignature {
  readonly end: number;
  readonly contents: null;
}

/**
 * Every `/ByteRange` of the file in the order of their revisions, found in the bytes themselves and not through the
 * cross-references, which whoever appends to a file can bend.
 */
export function findSignatures(pdf: Buffer): readonly (FoundSignature | MalformedSignature)[] {
  const text = pdf.toString('latin1');
  const found: (FoundSignature | MalformedSignature)[] = [];
  for (const match of text.matchAll(BYTE_RANGE)) {
    if (found.length === MAX_SIGNATURES) break;
    const [start = 0, length = 0, resume = 0, rest = 0] = match.slice(1).map(Number);
    found.push(signatureAt(pdf, text, match.index, { start, length, resume, rest }));
  }
  return found.toSorted((a, b) => a.end - b.end);
}

interface ByteRange {
  readonly start: number;
  readonly length: number;
  readonly resume: number;
  readonly rest: number;
}

function signatureAt(
  pdf: Buffer,
  text: string,
  position: number,
  range: ByteRange,
): FoundSignature | MalformedSignature {
  const { start, length, resume, rest } = range;
  const end = resume + rest;
  const hole = text.slice(length, resume);
  const isInOrder = start === 0 && length < resume && end <= pdf.length && hole.length % 2 === 0 && HEX.test(hole);
  const dictionary = isInOrder ? dictionaryAround(text, position, length, resume, end) : null;
  if (dictionary === null) return { end: Math.min(end, pdf.length), contents: null };
  return {
    end,
    before: pdf.subarray(0, length),
    after: pdf.subarray(resume, end),
    contents: Buffer.from(hole.slice(1, -1), 'hex'),
    dictionary,
  };
}

/** The dictionary that holds both the range and the contents and lies in what is signed; null: there is none. */
function dictionaryAround(text: string, position: number, length: number, resume: number, end: number): string | null {
  if (!/\/Contents\s*$/.test(text.slice(Math.max(0, length - 32), length))) return null;
  const head = text.slice(Math.max(0, length - MAX_DICTIONARY_BYTES), length);
  const tail = text.slice(resume, Math.min(end, resume + MAX_DICTIONARY_BYTES));
  const objectStart = head.lastIndexOf(' obj');
  const objectEnd = tail.indexOf('endobj');
  if (objectStart === -1 || objectEnd === -1) return null;
  const from = length - head.length + objectStart;
  const to = resume + objectEnd;
  return position > from && position < to && (position < length || position >= resume)
    ? text.slice(from, length) + text.slice(resume, to)
    : null;
}
