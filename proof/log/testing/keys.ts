import { type KeyPair, makeKeyPair } from '../../sign/ed25519.ts';
import { cosign } from '../cosignature.ts';
import { leafHash } from '../hashes.ts';
import { LogTree } from '../LogTree.ts';
import { type NoteKey, type NoteKeyRole, noteKey } from '../noteKey.ts';
import { signCheckpoint } from '../signCheckpoint.ts';
import type { NoteSignature, SignedNote } from '../signedNote.ts';

export const ORIGIN = 'phonghop1.local/hop/2026-11-22-01';

/** Somebody who signs notes in a test; the number tells their keys apart. */
export interface Signer<Role extends NoteKeyRole> {
  readonly key: NoteKey<Role>;
  readonly pair: KeyPair;
}

export function signer<Role extends NoteKeyRole>(role: Role, name: string, number: number): Signer<Role> {
  const pair = makeKeyPair(new Uint8Array(32).fill(number));
  return { key: noteKey(role, name, pair.publicKey), pair };
}

export function logSigner(): Signer<'log'> {
  return signer('log', ORIGIN, 1);
}

export function seatSigner(number: number): Signer<'witness'> {
  return signer('witness', `seat-${number}`, 100 + number);
}

/** A tree of that many leaves; another seed gives other leaves. */
export function treeOf(size: number, seed = 0): LogTree {
  const tree = new LogTree();
  for (let i = 0; i < size; i += 1) tree.append(leafHash(Uint8Array.of(seed, i & 255, i >> 8)));
  return tree;
}

export function checkpointOf(tree: LogTree, by: Signer<'log'>, size = tree.size): SignedNote {
  return signCheckpoint({ size, root: tree.rootAt(size) }, by.key, by.pair.secretKey);
}

export function cosignedBy(text: string, by: Signer<'witness'>, time = 1_795_305_600): NoteSignature {
  return cosign(text, by.key, by.pair.secretKey, time);
}
