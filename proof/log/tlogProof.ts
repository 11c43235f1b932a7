import { base64 } from '../sign/base64.ts';
import { HASH_BYTES } from './hashes.ts';
import type { LogKey, WitnessKey } from './noteKey.ts';
import { type CheckpointFault, type OpenedCheckpoint, openCheckpoint } from './openCheckpoint.ts';
import { isSize, readSize } from './size.ts';
import { verifyInclusion } from './verifyInclusion.ts';

const HEADER = 'c2sp.org/tlog-proof@v1';

/** No tree is deeper. */
export const MAX_PROOF_HASHES = 64;

/** A receipt that anybody can check offline (C2SP tlog-proof): a leaf's place, the way to the root, the checkpoint. */
export interface TlogProof {
  readonly index: number;
  readonly hashes: readonly Uint8Array[];
  /** The signed note, verbatim. */
  readonly checkpoint: string;
}

/** The text of a receipt, to be kept as a .tlog-proof file. Throws RangeError for what parseTlogProof would refuse. */
export function tlogProofText(proof: TlogProof): string {
  if (!isProof(proof)) throw new RangeError('This is no proof.');
  const lines = [HEADER, `index ${proof.index}`, ...proof.hashes.map((hash) => base64.encode(hash))];
  return `${lines.join('\n')}\n\n${proof.checkpoint}`;
}

/**
 * The receipt of a text; null unless tlogProofText would print the same. The optional "extra" line is refused: nothing
 * authenticates it and the room writes none. The checkpoint is not looked at.
 */
export function parseTlogProof(text: string): TlogProof | null {
  // The first blank line ends the proof; the second one belongs to the checkpoint.
  const gap = text.indexOf('\n\n');
  if (gap < 0) return null;
  const [header, indexLine, ...hashLines] = text.slice(0, gap).split('\n');
  if (header !== HEADER || !indexLine?.startsWith('index ') || hashLines.length > MAX_PROOF_HASHES) return null;
  const index = readSize(indexLine.slice('index '.length));
  const hashes = hashLines.map((line) => base64.decode(line)).filter((hash) => hash !== null);
  if (index === null || hashes.length !== hashLines.length) return null;
  const proof = { index, hashes, checkpoint: text.slice(gap + 2) };
  return isProof(proof) ? proof : null;
}

function isProof({ index, hashes, checkpoint }: TlogProof): boolean {
  return (
    isSize(index) &&
    hashes.length <= MAX_PROOF_HASHES &&
    hashes.every((hash) => hash.length === HASH_BYTES) &&
    checkpoint !== ''
  );
}

export type OpenedProof =
  | { readonly kind: 'opened'; readonly index: number; readonly at: OpenedCheckpoint & { readonly kind: 'opened' } }
  | { readonly kind: 'refused'; readonly fault: CheckpointFault | 'notIncluded' };

/** Reads a receipt and verifies the checkpoint as openCheckpoint does, then that the leaf is in its tree. */
export function openTlogProof(
  text: string,
  leaf: Uint8Array,
  log: LogKey,
  witnesses: readonly WitnessKey[],
): OpenedProof {
  const proof = parseTlogProof(text);
  if (proof === null) return { kind: 'refused', fault: 'malformed' };
  const at = openCheckpoint(proof.checkpoint, log, witnesses);
  if (at.kind === 'refused') return at;
  const { size, root } = at.checkpoint;
  if (!verifyInclusion(leaf, proof.index, size, proof.hashes, root)) return { kind: 'refused', fault: 'notIncluded' };
  return { kind: 'opened', index: proof.index, at };
}
