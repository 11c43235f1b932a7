import { z } from 'zod';
import { parseCanonicalJson } from '../../core/base/canonicalJson.ts';
import { leafHash } from '../log/hashes.ts';
import type { TreeHead } from '../log/verifyConsistency.ts';
import { verifyInclusion } from '../log/verifyInclusion.ts';
import { base64 } from '../sign/base64.ts';
import { toHex } from '../sign/hex.ts';
import { sha256 } from '../sign/sha256.ts';
import { utf8Bytes } from '../sign/utf8.ts';

/** Where a ballot stands by its receipt, and the SHA-256 of what was signed, in hex. */
export interface BallotPlace {
  readonly entry: number;
  readonly hash: string;
}

/** The server's word that the ballot is there: the entry's body, and the way from it to the root. */
export interface BallotProof {
  /** The entry as it was written; null where the server does not show it. */
  readonly body: string | null;
  /** Base64. */
  readonly hashes: readonly string[];
}

const Body = z.looseObject({
  i: z.int(),
  events: z.array(z.looseObject({ type: z.string(), payload: z.unknown().optional() })),
});

/**
 * Whether the entry that the receipt names stands in the tree and holds exactly the ballot that was signed. The
 * leaf is made from the body that is shown, so a body that the tree does not hold proves nothing. Never throws.
 */
export function isBallotInLog(ballot: BallotPlace, proof: BallotProof, tree: TreeHead): boolean {
  const hashes = proof.hashes.map((hash) => base64.decode(hash)).filter((hash) => hash !== null);
  if (proof.body === null || !proof.body.isWellFormed() || hashes.length !== proof.hashes.length) return false;
  const leaf = leafHash(utf8Bytes(proof.body));
  return verifyInclusion(leaf, ballot.entry, tree.size, hashes, tree.root) && holds(proof.body, ballot);
}

function holds(body: string, { entry, hash }: BallotPlace): boolean {
  const read = Body.safeParse(parsed(body));
  if (!read.success || read.data.i !== entry) return false;
  return read.data.events.some(
    ({ type, payload }) => type === 'ballotCast' && typeof payload === 'string' && hashOf(payload) === hash,
  );
}

function parsed(body: string): unknown {
  try {
    return parseCanonicalJson(body);
  } catch {
    return null;
  }
}

const hashOf = (text: string): string | null => (text.isWellFormed() ? toHex(sha256(utf8Bytes(text))) : null);
