import { z } from 'zod';
import { Id } from '../base/fields.ts';

/** A group element or key: 32 bytes in base64url. */
export const Key32 = z.string().regex(/^[A-Za-z0-9_-]{43}$/);

/** What secret ballots are encrypted with, and who can open their sum together. */
export const ElectionKey = z.strictObject({
  y: Key32,
  /** How many parts open a sum. */
  threshold: z.int().min(1).max(7),
  /** In the order of their indices, from 1. The server itself, in the weaker mode, has no person. */
  trustees: z
    .array(z.strictObject({ personId: Id.nullable(), verifyKey: Key32 }))
    .min(1)
    .max(7),
  /** Six words to be read aloud and compared. */
  words: z.array(z.string().max(12)).length(6),
});
export type ElectionKey = z.infer<typeof ElectionKey>;
