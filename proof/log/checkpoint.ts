import { base64 } from '../sign/base64.ts';
import { sameBytes } from '../sign/bytes.ts';
import { EMPTY_ROOT, HASH_BYTES } from './hashes.ts';
import { isKeyName } from './noteKey.ts';
import { isSize, readSize } from './size.ts';
import type { TreeHead } from './verifyConsistency.ts';

/** The head of one log's tree (C2SP tlog-checkpoint). */
export interface Checkpoint extends TreeHead {
  /** Which log; also the name of the key that signs. */
  readonly origin: string;
}

/** The note text: origin, size and root, a line each. Throws RangeError for what parseCheckpoint would refuse. */
export function checkpointText(checkpoint: Checkpoint): string {
  if (!isCheckpoint(checkpoint)) throw new RangeError('This is no checkpoint.');
  return `${checkpoint.origin}\n${checkpoint.size}\n${base64.encode(checkpoint.root)}\n`;
}

/**
 * The checkpoint of a note text; null unless checkpointText would print the same. Extension lines are refused: nobody
 * in the room could audit them.
 */
export function parseCheckpoint(text: string): Checkpoint | null {
  const [origin, sizeLine, rootLine, end, ...more] = text.split('\n');
  if (origin === undefined || sizeLine === undefined || rootLine === undefined) return null;
  if (end !== '' || more.length > 0) return null;
  const size = readSize(sizeLine);
  const root = base64.decode(rootLine);
  if (size === null || root === null) return null;
  const checkpoint = { origin, size, root };
  return isCheckpoint(checkpoint) ? checkpoint : null;
}

function isCheckpoint({ origin, size, root }: Checkpoint): boolean {
  if (!isKeyName(origin) || !isSize(size) || root.length !== HASH_BYTES) return false;
  // The empty tree has one root only: another one would be a claim that no proof can ever contradict.
  return size > 0 || sameBytes(root, EMPTY_ROOT);
}
