import { isOnlyASignature } from './coverageOf.ts';
import { findSignatures } from './findSignatures.ts';

/**
 * What a file has more than the one it says to come from. `signatures`: nothing but signatures, each revision to the
 * byte what `signPdf` appends. `otherFile`: it does not begin with that file at all.
 */
export type Addition = 'signatures' | 'nothing' | 'otherContent' | 'otherFile';

export function additionTo(base: Buffer, pdf: Buffer): Addition {
  if (!pdf.subarray(0, base.length).equals(base)) return 'otherFile';
  if (pdf.length === base.length) return 'nothing';
  let end = base.length;
  for (const later of findSignatures(pdf)) {
    if (later.end <= base.length) continue;
    if (later.contents === null || !isOnlyASignature(pdf.subarray(0, end), later)) return 'otherContent';
    end = later.end;
  }
  return end === pdf.length ? 'signatures' : 'otherContent';
}
