import { verify } from '../sign/ed25519.ts';
import { utf8Bytes } from '../sign/utf8.ts';
import { type Checkpoint, parseCheckpoint } from './checkpoint.ts';
import { type Cosignature, readCosignature } from './cosignature.ts';
import type { LogKey, WitnessKey } from './noteKey.ts';
import { isOf, parseNote, type SignedNote } from './signedNote.ts';
import { WitnessList } from './WitnessList.ts';

/** Why a checkpoint is not to be believed. */
export type CheckpointFault = 'malformed' | 'otherOrigin' | 'badSignature';

export type OpenedCheckpoint =
  | {
      readonly kind: 'opened';
      readonly note: SignedNote;
      readonly checkpoint: Checkpoint;
      /** One for each witness, from its first line. */
      readonly cosignatures: readonly Cosignature[];
    }
  | { readonly kind: 'refused'; readonly fault: CheckpointFault };

/**
 * Reads a checkpoint and verifies every line of a known key: the log's own must be there, and one that fails refuses
 * the whole note (C2SP signed-note). Lines of unknown keys are ignored and never counted.
 */
export function openCheckpoint(written: string, log: LogKey, witnesses: readonly WitnessKey[]): OpenedCheckpoint {
  const note = parseNote(written);
  const checkpoint = note === null ? null : parseCheckpoint(note.text);
  if (note === null || checkpoint === null) return { kind: 'refused', fault: 'malformed' };
  if (checkpoint.origin !== log.name) return { kind: 'refused', fault: 'otherOrigin' };
  if (!isSignedByLog(note, log)) return { kind: 'refused', fault: 'badSignature' };
  const cosignatures = cosignaturesOf(note, new WitnessList(witnesses));
  if (cosignatures === null) return { kind: 'refused', fault: 'badSignature' };
  return { kind: 'opened', note, checkpoint, cosignatures };
}

function isSignedByLog(note: SignedNote, log: LogKey): boolean {
  const own = note.signatures.filter((line) => isOf(log, line));
  const bytes = utf8Bytes(note.text);
  return own.length > 0 && own.every((line) => verify(log.publicKey, bytes, line.signature));
}

function cosignaturesOf(note: SignedNote, witnesses: WitnessList): Cosignature[] | null {
  const byWitness = new Map<WitnessKey, Cosignature>();
  for (const line of note.signatures) {
    const witness = witnesses.of(line);
    if (witness === null) continue;
    const cosignature = readCosignature(note.text, line, witness);
    if (cosignature === null) return null;
    if (!byWitness.has(witness)) byWitness.set(witness, cosignature);
  }
  return [...byWitness.values()];
}
