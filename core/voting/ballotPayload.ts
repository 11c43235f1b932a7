import { z } from 'zod';
import { canonicalJson, parseCanonicalJson } from '../base/canonicalJson.ts';
import { Id, Sha256 } from '../base/fields.ts';

/** Longest payload of a ballot, in characters: 50 encrypted lines of four branches. */
export const BALLOT_CHARS = 48_000;
/** Longest words that go with a choice, in characters. */
export const WORDS_CHARS = 2_000;

const common = {
  v: z.literal(1),
  /** Meeting, poll and the hash of the poll's definition. */
  m: Id,
  p: Id,
  qh: Sha256,
  /** The delegate whose ballot it is, and the id of the session key that signs it. */
  d: Id,
  k: z.string().regex(/^[0-9a-f]{16}$/),
  /** 1 for the first ballot, one more for every further one, which names the hash of the one before. */
  n: z.int().min(1).max(10_000),
  prev: Sha256.nullable(),
} as const;

const words = z
  .string()
  .min(1)
  .max(WORDS_CHARS)
  .refine((text) => text.isWellFormed() && text.normalize('NFC') === text);

/** An open ballot: the option of every line, and the words that go with it. */
export const OpenPayload = z.strictObject({
  ...common,
  c: z.array(Id.nullable()).min(1).max(50),
  w: z.array(words.nullable()).min(1).max(50),
});
export type OpenPayload = z.infer<typeof OpenPayload>;

/** A secret ballot: what `proof/secret` makes of it, opaque here. */
export const SecretPayload = z.strictObject({ ...common, ct: z.json() });
export type SecretPayload = z.infer<typeof SecretPayload>;

export type BallotPayload = OpenPayload | SecretPayload;

/** The text that is signed, and kept as it was received. */
export const payloadText = (payload: BallotPayload): string => canonicalJson(payload);

/** Reads a payload; null unless it is in canonical form and has the fields of its kind. */
export function readPayload(text: string, isSecret: boolean): BallotPayload | null {
  try {
    const value = parseCanonicalJson(text);
    const read = isSecret ? SecretPayload.safeParse(value) : OpenPayload.safeParse(value);
    return read.success ? read.data : null;
  } catch {
    return null;
  }
}

/** Reads a payload of either kind: its fields tell which it is. */
export const readAnyPayload = (text: string): BallotPayload | null =>
  readPayload(text, false) ?? readPayload(text, true);
