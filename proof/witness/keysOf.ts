import { type LogKey, noteKey, type WitnessKey } from '../log/noteKey.ts';
import { keyId } from '../sign/keyId.ts';
import { logNameOf } from './logNameOf.ts';

/**
 * The key of a server's log: its name, the checkpoints' origin, follows from the public key, so that a terminal that
 * pinned the key has pinned the origin. Throws RangeError for bytes that are no public key.
 */
export const logKeyOf = (publicKey: Uint8Array): LogKey => noteKey('log', logNameOf(publicKey), publicKey);

/** A terminal's witness key. Its name follows from the public key: nobody can take another terminal's. Throws as logKeyOf. */
export const witnessKeyOf = (publicKey: Uint8Array): WitnessKey =>
  noteKey('witness', `nghisu/witness/${keyId(publicKey)}`, publicKey);
