import { z } from 'zod';
import { LogAlarm } from '../../core/views/logView.ts';

/** Ballots remembered by one terminal: more than a delegate casts in any meeting. */
const KEPT_BALLOTS = 300;

const OwnBallot = z.strictObject({
  /** Who was signed in when it was cast. */
  by: z.string(),
  pollId: z.string(),
  /** Whose ballot it is. */
  personId: z.string(),
  n: z.int(),
  entry: z.int(),
  /** SHA-256 of the signed text, in hex. */
  hash: z.string(),
});
/** A ballot that was acknowledged at this terminal. What was chosen is not in it. */
export type OwnBallot = z.infer<typeof OwnBallot>;

const WitnessMemory = z.strictObject({
  v: z.literal(1),
  /** The seed of this terminal's witness key, in hex. */
  seed: z.string().regex(/^[0-9a-f]{64}$/),
  /** The log's key as first seen, base64url; null before. */
  publicKey: z.string().nullable(),
  /** The last checkpoint that was accepted, with the log's own signature; null before the first. */
  seen: z.string().nullable(),
  ballots: z.array(OwnBallot),
  /** Hashes of ballots that were proved to be in the log. */
  included: z.array(z.string()),
  /** Hashes of ballots that were not in the log where their receipt says. */
  missing: z.array(z.string()),
  /** What was found wrong, until a person decides to go on. */
  alarm: z.strictObject({ why: LogAlarm, at: z.number(), evidence: z.string(), isTold: z.boolean() }).nullable(),
});
/** What a terminal keeps of one room's log, over reloads and restarts. */
export type WitnessMemory = z.infer<typeof WitnessMemory>;

export const newMemory = (seed: string): WitnessMemory => ({
  v: 1,
  seed,
  publicKey: null,
  seen: null,
  ballots: [],
  included: [],
  missing: [],
  alarm: null,
});

/** Null for what cannot be read: the terminal then begins anew, as one that has never seen this log. */
export function readMemory(text: string | null): WitnessMemory | null {
  if (text === null) return null;
  try {
    return WitnessMemory.parse(JSON.parse(text));
  } catch {
    return null;
  }
}

/** The text to keep: the newest ballots, so that it does not grow for ever. */
export const memoryText = (memory: WitnessMemory): string =>
  JSON.stringify({
    ...memory,
    ballots: memory.ballots.slice(-KEPT_BALLOTS),
    included: memory.included.slice(-KEPT_BALLOTS),
    missing: memory.missing.slice(-KEPT_BALLOTS),
  });
