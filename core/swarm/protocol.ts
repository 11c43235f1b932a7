import { z } from 'zod';
import { Id, Sha256 } from '../base/fields.ts';
import { BitsText, CHUNK_BYTES, MOST_CHUNKS } from './chunks.ts';

/** Where terminals ask who has which pieces (`POST`, by certificate). */
export const SWARM_PATH = '/swarm';

/** Papers of which one terminal says in one question what it has. */
export const SHARES_AT_ONCE = 200;
/** Neighbours that the server names at once. */
export const PEERS_AT_ONCE = 16;

/** Names a paper among terminals without saying which one it is. */
export const ShareId = z.string().regex(/^[\w-]{22}$/);
/** 32 bytes in base64url. */
const ShareKey = z.string().regex(/^[\w-]{43}$/);

/** What the server says of a paper to whoever may read it, over the authenticated line: enough to take pieces from anybody. */
export const PaperManifest = z.strictObject({
  /** The paper's address. */
  sha256: Sha256,
  /** SHA-256 of the bytes that go out: those of the copy packed for reading. */
  digest: Sha256,
  size: z.int().min(1),
  chunkBytes: z.literal(CHUNK_BYTES),
  /** SHA-256 of each piece. */
  chunks: z.array(Sha256).min(1).max(MOST_CHUNKS),
  /** Never kept in the clear: sealed with a key that only lives in memory (D-7). */
  sealed: z.boolean(),
  /** With what terminals give each other this paper; null: it comes from the server only. */
  share: z.strictObject({ id: ShareId, key: ShareKey }).nullable(),
});
export type PaperManifest = z.infer<typeof PaperManifest>;

const Share = z.strictObject({ id: ShareId, have: BitsText });

/** What a terminal tells and asks. */
export const SwarmAsk = z.strictObject({
  /** Where it gives pieces; null: it only takes. */
  port: z.int().min(1).max(65_535).nullable(),
  /** What it has, as far as that has changed since it last said so. */
  shares: z.array(Share).max(SHARES_AT_ONCE),
  /** The paper that it is fetching, and pieces that no neighbour gives it. */
  wants: z.strictObject({ id: ShareId, stuck: z.array(z.int().min(0).max(MOST_CHUNKS)).max(MOST_CHUNKS) }).nullable(),
  /** Neighbours that did not answer, and those whose pieces were not what the server's list says. */
  gone: z.array(Id).max(PEERS_AT_ONCE),
  bad: z.array(Id).max(PEERS_AT_ONCE),
});
export type SwarmAsk = z.infer<typeof SwarmAsk>;

export const SwarmAnswer = z.strictObject({
  /** Of how many papers the server knows that this terminal has pieces: after its restart, none. */
  known: z.int().min(0),
  peers: z
    .array(z.strictObject({ peer: Id, address: z.string().max(60), port: z.int().min(1).max(65_535), have: BitsText }))
    .max(PEERS_AT_ONCE),
  /** Pieces to be fetched from the server now. */
  fromServer: z.array(z.int().min(0).max(MOST_CHUNKS)).max(MOST_CHUNKS),
});
export type SwarmAnswer = z.infer<typeof SwarmAnswer>;
