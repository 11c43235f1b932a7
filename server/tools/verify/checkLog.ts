import { HASH_BYTES } from '../../../proof/log/hashes.ts';
import { LogTree } from '../../../proof/log/LogTree.ts';
import { type LogKey, noteKey, type WitnessKey } from '../../../proof/log/noteKey.ts';
import { openCheckpoint } from '../../../proof/log/openCheckpoint.ts';
import { base64, base64url } from '../../../proof/sign/base64.ts';
import { sameBytes } from '../../../proof/sign/bytes.ts';
import { isPublicKey } from '../../../proof/sign/ed25519.ts';
import { keyId } from '../../../proof/sign/keyId.ts';
import { RecordFault } from './RecordFault.ts';
import type { RecordFile } from './recordFile.ts';

/** What of a record's log was checked. */
export interface CheckedLog {
  readonly tree: LogTree;
  /** Terminals that cosigned the checkpoint the record stands on. */
  readonly witnesses: number;
}

function keyOf(publicKey: string, whose: string): Uint8Array {
  const bytes = base64url.decode(publicKey);
  if (bytes === null || !isPublicKey(bytes)) throw new RecordFault(`The key of ${whose} is no Ed25519 public key.`);
  return bytes;
}

function keysOf({ log, witnesses }: RecordFile): { readonly log: LogKey; readonly witnesses: readonly WitnessKey[] } {
  const bytes = keyOf(log.publicKey, 'the log');
  if (log.origin !== `nghisu/${keyId(bytes)}`) throw new RecordFault('The log is not named after its key.');
  const names = new Set(witnesses.map(({ name }) => name));
  if (names.size !== witnesses.length) throw new RecordFault('A witness is named twice.');
  return {
    log: noteKey('log', log.origin, bytes),
    witnesses: witnesses.map(({ name, publicKey }) => {
      const own = keyOf(publicKey, `witness ${name}`);
      if (name !== `nghisu/witness/${keyId(own)}`) throw new RecordFault(`Witness ${name} is not named after its key.`);
      return noteKey('witness', name, own);
    }),
  };
}

function treeOf({ leaves, size }: RecordFile): LogTree {
  const bytes = base64.decode(leaves);
  if (bytes === null) throw new RecordFault('The leaves are not base64.');
  if (bytes.length !== size * HASH_BYTES) throw new RecordFault(`There are not ${size} leaves.`);
  const tree = new LogTree();
  for (let at = 0; at < bytes.length; at += HASH_BYTES) tree.append(bytes.slice(at, at + HASH_BYTES));
  return tree;
}

/** Checks keys, leaves and checkpoints of a record (docs/record.md 2). Throws RecordFault. */
export function checkLog(record: RecordFile): CheckedLog {
  const keys = keysOf(record);
  const tree = treeOf(record);
  const check = (note: string, which: string) => {
    const opened = openCheckpoint(note, keys.log, keys.witnesses);
    if (opened.kind === 'refused') throw new RecordFault(`${which} does not hold: ${opened.fault}.`);
    const { size, root } = opened.checkpoint;
    if (size > tree.size) throw new RecordFault(`${which} is of a longer log: ${size} entries.`);
    if (!sameBytes(root, tree.rootAt(size))) throw new RecordFault(`${which} is of another log: its root differs.`);
    return { size, cosignatures: opened.cosignatures.length };
  };
  const head = check(record.checkpoint, 'The checkpoint');
  if (head.size !== record.size)
    throw new RecordFault(`The checkpoint covers ${head.size} entries, not ${record.size}.`);
  let before = -1;
  for (const [i, note] of record.earlier.entries()) {
    const { size } = check(note, `Earlier checkpoint ${i}`);
    if (size <= before || size >= head.size) throw new RecordFault(`Earlier checkpoint ${i} stands out of its order.`);
    before = size;
  }
  return { tree, witnesses: head.cosignatures };
}
