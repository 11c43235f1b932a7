import { z } from 'zod';
import { Id } from '../../base/fields.ts';

/** The command is on disk. A retry gets the same receipt. */
export const Receipt = z.strictObject({
  type: z.literal('receipt'),
  id: Id,
  /** Journal entry, or null when nothing had to change. */
  entry: z.int().nullable(),
  at: z.number(),
  /** Twelve characters for the delegate to keep; they say nothing of the choice. */
  code: z.string().nullable(),
});
export type Receipt = z.infer<typeof Receipt>;
