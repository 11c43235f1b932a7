import { z } from 'zod';

const encoded = z.string().length(43);

/** What everybody knows of an election key: Y, how many trustees open with it, and each trustee's verification key. */
export const electionKeySchema = z.strictObject({
  y: encoded,
  threshold: z.int().min(1).max(4),
  /** The first trustee's key first; trustee i of an opening is number i − 1 here. */
  keys: z.array(encoded).min(1).max(7),
});
export type ElectionKey = z.infer<typeof electionKeySchema>;

/** What one trustee alone knows. */
export interface TrusteeShare {
  /** 1 for the first. */
  readonly index: number;
  /** Base64url; never leaves the trustee's device. */
  readonly secret: string;
}
