import { sign } from '../sign/ed25519.ts';
import { utf8Bytes } from '../sign/utf8.ts';
import { checkpointText } from './checkpoint.ts';
import type { LogKey } from './noteKey.ts';
import type { SignedNote } from './signedNote.ts';
import type { TreeHead } from './verifyConsistency.ts';

/**
 * The checkpoint of a tree, signed by its log, whose key's name is the origin. A log must never sign two of one size
 * with different roots. Throws RangeError for a head that is none.
 */
export function signCheckpoint(head: TreeHead, log: LogKey, secretKey: Uint8Array): SignedNote {
  const text = checkpointText({ origin: log.name, size: head.size, root: head.root });
  const signature = sign(secretKey, utf8Bytes(text));
  return { text, signatures: [{ name: log.name, keyId: log.id, signature }] };
}
