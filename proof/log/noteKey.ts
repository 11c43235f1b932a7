import { concat } from '../sign/bytes.ts';
import { isPublicKey } from '../sign/ed25519.ts';
import { sha256 } from '../sign/sha256.ts';
import { utf8Bytes } from '../sign/utf8.ts';

/** What a key signs: the log its checkpoints, a witness its cosignatures. */
export type NoteKeyRole = 'log' | 'witness';

/** Signature type bytes of C2SP signed-note. */
const TYPE_BYTE = { log: 0x01, witness: 0x04 } as const satisfies Record<NoteKeyRole, number>;

export const KEY_ID_BYTES = 4;

/** A key that signs notes (C2SP signed-note). Name and id together are how a signature line names it. */
export interface NoteKey<Role extends NoteKeyRole = NoteKeyRole> {
  readonly role: Role;
  readonly name: string;
  /** The first four bytes of SHA-256(name ‖ 0x0A ‖ type ‖ public key). */
  readonly id: Uint8Array;
  readonly publicKey: Uint8Array;
}

export type LogKey = NoteKey<'log'>;
export type WitnessKey = NoteKey<'witness'>;

/** Whether a text can be a key's name: not empty, without spaces, control characters and "+". */
export function isKeyName(name: string): boolean {
  return name.isWellFormed() && /^[^\p{White_Space}\p{Cc}+]+$/u.test(name);
}

/** The key of a name; throws RangeError for a name or a public key that cannot be one. */
export function noteKey<Role extends NoteKeyRole>(role: Role, name: string, publicKey: Uint8Array): NoteKey<Role> {
  if (!isKeyName(name)) throw new RangeError('This is no key name.');
  if (!isPublicKey(publicKey)) throw new RangeError('These bytes are no public key.');
  const named = concat(utf8Bytes(`${name}\n`), Uint8Array.of(TYPE_BYTE[role]), publicKey);
  return { role, name, id: sha256(named).slice(0, KEY_ID_BYTES), publicKey };
}
