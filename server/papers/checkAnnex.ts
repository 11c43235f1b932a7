import { ANNEX_TITLE, annex } from './annex.ts';
import { propertyOf, textOf } from './docx/textOf.ts';
import { FACTS_PROPERTY, writeDocx } from './docx/writeDocx.ts';
import { factsHash } from './facts.ts';
import type { MeetingFile } from './meetingFile.ts';
import { writePdf } from './pdf/writePdf.ts';

/** A paragraph of the annex that is not as generated; null where one side has none. */
export interface AnnexDifference {
  readonly expected: string | null;
  readonly found: string | null;
}

export type AnnexVerdict =
  | { readonly kind: 'intact'; readonly hash: string }
  | { readonly kind: 'noAnnex' }
  | { readonly kind: 'otherHash'; readonly expected: string; readonly found: string }
  | { readonly kind: 'changed'; readonly differences: readonly AnnexDifference[] }
  /** A PDF with the right hash whose pages are not those this program makes: only its signature can speak for it. */
  | { readonly kind: 'unproved'; readonly hash: string };

const MAX_DIFFERENCES = 20;

/**
 * Whether the annex in a paper still says what the record says. Of a DOCX every paragraph behind the annex's title is held
 * against a newly generated annex, so whatever was written before it does not matter; a PDF of the annex must begin with the
 * very bytes that are generated now, signatures may follow. Throws ImportRefused for a file that cannot be read.
 */
export async function checkAnnex(bytes: Buffer, file: MeetingFile): Promise<AnnexVerdict> {
  return bytes.subarray(0, 5).toString('latin1') === '%PDF-' ? checkPdf(bytes, file) : checkDocx(bytes, file);
}

async function checkPdf(bytes: Buffer, file: MeetingFile): Promise<AnnexVerdict> {
  const expected = factsHash(file);
  const found = statedHash(bytes.toString('latin1'));
  if (found === null) return { kind: 'noAnnex' };
  if (found !== expected) return { kind: 'otherHash', expected, found };
  const generated = await writePdf(annex(file));
  return bytes.subarray(0, generated.length).equals(generated)
    ? { kind: 'intact', hash: expected }
    : { kind: 'unproved', hash: expected };
}

/** The hash in the properties of a PDF: a string of its own that the information dictionary points to. */
function statedHash(pdf: string): string | null {
  const object = new RegExp(`/${FACTS_PROPERTY} (\\d+) 0 R`, 'u').exec(pdf)?.[1];
  if (object === undefined) return null;
  return new RegExp(`\\n${object} 0 obj\\n\\(([0-9a-f]{64})\\)`, 'u').exec(pdf)?.[1] ?? null;
}

async function checkDocx(bytes: Buffer, file: MeetingFile): Promise<AnnexVerdict> {
  const hash = factsHash(file);
  const [expected, found] = [annexText(await writeDocx(annex(file))), annexText(bytes)];
  if (found === null || expected === null) return { kind: 'noAnnex' };
  const stated = propertyOf(bytes, FACTS_PROPERTY);
  if (stated !== null && stated !== hash) return { kind: 'otherHash', expected: hash, found: stated };
  const differences = Array.from({ length: Math.max(expected.length, found.length) }, (_, at) => ({
    expected: expected[at] ?? null,
    found: found[at] ?? null,
  })).filter((pair) => pair.expected !== pair.found);
  return differences.length === 0
    ? { kind: 'intact', hash }
    : { kind: 'changed', differences: differences.slice(0, MAX_DIFFERENCES) };
}

/** From the annex's title, the last paragraph of that text, to the end. */
function annexText(bytes: Buffer): readonly string[] | null {
  const text = textOf(bytes).map((paragraph) => paragraph.normalize('NFC'));
  const start = text.lastIndexOf(ANNEX_TITLE);
  return start === -1 ? null : text.slice(start);
}
