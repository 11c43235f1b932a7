import { z } from 'zod';
import { base64url } from '../sign/base64.ts';
import { readBytes } from './group.ts';
import { hash256 } from './hashing.ts';

/** How many trustees there can be. One is the server alone: the weaker mode, in which its administrator could open ballots. */
export const TRUSTEE_COUNTS: readonly number[] = [1, 3, 5, 7];

const encoded = z.string().length(43);

/** Who makes an election key together. The id is used once: the same people make another key under another id. */
export const ceremonySchema = z.strictObject({
  meeting: z.string().min(1).max(200),
  id: z.string().min(1).max(200),
  trustees: z
    .array(
      z.strictObject({
        id: z.string().min(1).max(200),
        /** The key that signs this trustee's messages, base64url of 32 bytes. */
        key: encoded,
      }),
    )
    .refine(({ length }) => TRUSTEE_COUNTS.includes(length), '1, 3, 5 or 7 trustees')
    .refine((all) => new Set(all.map(({ id }) => id)).size === all.length, 'a trustee twice'),
});
export type Ceremony = z.infer<typeof ceremonySchema>;

/** More than half of the trustees open a result. */
export function thresholdOf({ trustees }: Ceremony): number {
  return Math.floor(trustees.length / 2) + 1;
}

/** What binds every message of a ceremony to it. */
export function ceremonyHash(ceremony: Ceremony): Uint8Array {
  const { meeting, id, trustees } = ceremony;
  const people = trustees.flatMap((one) => [one.id, readBytes(one.key)]);
  return hash256('nghisu/ceremony/v1', meeting, id, thresholdOf(ceremony), trustees.length, ...people);
}

const from = z.int().min(1).max(7);

const commit = z.strictObject({
  kind: z.literal('commit'),
  from,
  /** revealHash of what this trustee will reveal. */
  hash: encoded,
});

const reveal = z.strictObject({
  kind: z.literal('reveal'),
  from,
  /** X25519 key to which the others encrypt this trustee's shares. */
  box: encoded,
  /** Commitments to the coefficients of this trustee's polynomial, the constant first. */
  points: z.array(encoded).min(1).max(4),
  /** Challenge and answer: this trustee knows the constant. */
  proof: z.tuple([encoded, encoded]),
});

const deal = z.strictObject({
  kind: z.literal('deal'),
  from,
  /** For each trustee the encrypted share (48 bytes, base64url); null for the dealer's own. */
  shares: z.array(z.string().length(64).nullable()).min(1).max(7),
});

/**
 * What trustees say to one another. Whoever carries the messages sees that each is signed with its trustee's key; here they
 * are taken as said by `from`.
 */
export const ceremonyMessageSchema = z.discriminatedUnion('kind', [commit, reveal, deal]);
export type CeremonyMessage = z.infer<typeof ceremonyMessageSchema>;
export type Commit = z.infer<typeof commit>;
export type Reveal = z.infer<typeof reveal>;
export type Deal = z.infer<typeof deal>;

/** What a trustee commits to before anybody reveals. */
export function revealHash(ceremony: Ceremony, { from: index, box, points, proof }: Reveal): string {
  const values = [box, ...points, ...proof].map(readBytes);
  return base64url.encode(hash256('nghisu/reveal/v1', ceremonyHash(ceremony), index, ...values));
}

/** One hash over everything revealed: each pair of trustees talks under it, and the six words come from it. */
export function transcriptHash(ceremony: Ceremony, reveals: readonly Reveal[]): Uint8Array {
  const hashes = reveals.map((one) => readBytes(revealHash(ceremony, one)));
  return hash256('nghisu/transcript/v1', ceremonyHash(ceremony), ...hashes);
}
