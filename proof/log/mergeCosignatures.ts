import { readCosignature } from './cosignature.ts';
import type { WitnessKey } from './noteKey.ts';
import type { NoteSignature, SignedNote } from './signedNote.ts';
import { WitnessList } from './WitnessList.ts';

/**
 * The note with more cosignatures: those that are valid, of a known witness, and not there yet. Whatever else was
 * offered is left out, so that no seat can spoil a checkpoint for the others.
 */
export function mergeCosignatures(
  note: SignedNote,
  offered: readonly NoteSignature[],
  witnesses: readonly WitnessKey[],
): SignedNote {
  const list = new WitnessList(witnesses);
  const there = new Set(note.signatures.map((line) => list.of(line)));
  const added = offered.filter((line) => {
    const witness = list.of(line);
    if (witness === null || there.has(witness) || readCosignature(note.text, line, witness) === null) return false;
    there.add(witness);
    return true;
  });
  return { text: note.text, signatures: [...note.signatures, ...added] };
}
