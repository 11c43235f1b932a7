import { SigningError } from '../SigningError.ts';
import { prepareSignature } from '../signPdf.ts';
import { dictionaryTexts } from './dictionaryTexts.ts';
import type { FoundSignature, MalformedSignature } from './findSignatures.ts';
import type { Coverage } from './signatureVerdict.ts';

/**
 * What follows the signature at `index` of all `found`, which stand in the order of signing. `signaturesAfter` is said
 * only when each later revision is to the byte what `signPdf` appends and nothing else: a page cannot have been exchanged
 * beneath a signature that only appears to be added.
 */
export function coverageOf(
  pdf: Buffer,
  found: readonly (FoundSignature | MalformedSignature)[],
  index: number,
): Coverage {
  let end = found[index]?.end ?? 0;
  if (end === pdf.length) return 'wholeFile';
  for (const later of found.slice(index + 1)) {
    if (later.contents === null || !isOnlyASignature(pdf.subarray(0, end), later)) return 'contentAfter';
    end = later.end;
  }
  return end === pdf.length ? 'signaturesAfter' : 'contentAfter';
}

/** Whether the revision after `before` is one signature alone: makes it anew from what the signature says of itself, and compares. */
export function isOnlyASignature(before: Buffer, later: FoundSignature): boolean {
  const { reason, name, location, claimedAt } = dictionaryTexts(later.dictionary);
  if (claimedAt === null) return false;
  const expected = prepare(before, { reason, name, location }, claimedAt);
  const hole = later.before.length;
  return (
    expected !== null &&
    expected.length === later.end &&
    withoutRange(expected.subarray(0, hole)).equals(withoutRange(later.before)) &&
    expected.subarray(expected.length - later.after.length).equals(later.after)
  );
}

function prepare(before: Buffer, texts: Parameters<typeof prepareSignature>[1], at: number): Buffer | null {
  try {
    return prepareSignature(before, texts, at);
  } catch (error) {
    if (error instanceof SigningError) return null;
    throw error;
  }
}

/** Everything but the last `/ByteRange […]`, whose numbers are known only when the place is filled. */
function withoutRange(bytes: Buffer): Buffer {
  const start = bytes.lastIndexOf('/ByteRange');
  return Buffer.concat([bytes.subarray(0, start), bytes.subarray(bytes.indexOf('/Contents', start))]);
}
