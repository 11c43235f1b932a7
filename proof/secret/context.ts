import { z } from 'zod';
import { type Point, readBytes, readPoint } from './group.ts';

const name = z.string().min(1).max(200);
const key = z.string().length(43);

/** What every proof about a poll is bound to. */
export const pollContextSchema = z.strictObject({
  meeting: name,
  poll: name,
  /** SHA-256 of the poll as it was opened, base64url. */
  pollHash: key,
  /** The election key Y, base64url. */
  y: key,
});
export type PollContext = z.infer<typeof pollContextSchema>;

/** What a ballot's proofs are bound to: the poll, and whose ballot it is. */
export const ballotContextSchema = pollContextSchema.extend({
  delegate: name,
  /** The key that signs the delegate's ballots, base64url of 32 bytes. */
  delegateKey: key,
});
export type BallotContext = z.infer<typeof ballotContextSchema>;

/** The first fields of every hash about a poll. Throws Refused when hash or key cannot be what they are said to be. */
export function pollFields(context: PollContext): {
  readonly fields: readonly (string | Uint8Array)[];
  readonly y: Point;
} {
  const y = readPoint(context.y);
  return { fields: [context.meeting, context.poll, readBytes(context.pollHash), y], y };
}
