import { concat } from '../sign/bytes.ts';
import { SIGNATURE_BYTES, sign, verify } from '../sign/ed25519.ts';
import { utf8Bytes } from '../sign/utf8.ts';
import type { WitnessKey } from './noteKey.ts';
import { isOf, type NoteSignature } from './signedNote.ts';
import { isSize } from './size.ts';

const TIME_BYTES = 8;

/** A witness's word that at this time a checkpoint was the largest consistent one it had seen (C2SP tlog-cosignature). */
export interface Cosignature {
  readonly witness: WitnessKey;
  /** Seconds since 1970 by the witness's own clock: informative. */
  readonly time: number;
}

/** The signature line of a witness under a note text. Throws RangeError unless the time is in whole seconds. */
export function cosign(text: string, witness: WitnessKey, secretKey: Uint8Array, time: number): NoteSignature {
  if (!isSize(time)) throw new RangeError(`${time} is no time in seconds`);
  const stamp = new Uint8Array(TIME_BYTES);
  new DataView(stamp.buffer).setBigUint64(0, BigInt(time));
  const signature = concat(stamp, sign(secretKey, signedBytes(text, time)));
  return { name: witness.name, keyId: witness.id, signature };
}

/** What a line says when it is a valid cosignature of this witness under the note text; null otherwise. */
export function readCosignature(text: string, line: NoteSignature, witness: WitnessKey): Cosignature | null {
  const { signature } = line;
  if (!isOf(witness, line)) return null;
  if (signature.length !== TIME_BYTES + SIGNATURE_BYTES) return null;
  const time = Number(new DataView(signature.buffer, signature.byteOffset).getBigUint64(0));
  if (!isSize(time)) return null;
  const holds = verify(witness.publicKey, signedBytes(text, time), signature.subarray(TIME_BYTES));
  return holds ? { witness, time } : null;
}

function signedBytes(text: string, time: number): Uint8Array {
  return utf8Bytes(`cosignature/v1\ntime ${time}\n${text}`);
}
