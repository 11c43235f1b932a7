import { z } from 'zod';
import { Id } from '../base/fields.ts';
import { ReadingStep } from '../readings/reading.ts';

/**
 * Who has which released paper, and how far. Desk and chair see delegates by name; the console sees terminals and what is
 * missing on them, and nobody's reading.
 */
export const ReadingsView = z.strictObject({
  papers: z.array(
    z.strictObject({
      id: Id,
      name: z.string(),
      version: z.int(),
      /** Of the delegates who may read it: how many have it on their terminal, have opened it, have read it to the end. */
      readers: z.int(),
      fetched: z.int(),
      opened: z.int(),
      read: z.int(),
    }),
  ),
  delegates: z.array(
    z.strictObject({
      personId: Id,
      name: z.string(),
      place: z.string(),
      /** Papers that are not here are not for this delegate. */
      papers: z.array(
        z.strictObject({
          id: Id,
          step: ReadingStep,
          furthest: z.int().nullable(),
          pages: z.int().nullable(),
        }),
      ),
    }),
  ),
  terminals: z.array(
    z.strictObject({ terminalId: Id, name: z.string(), papers: z.int(), here: z.int(), missing: z.array(Id) }),
  ),
});
export type ReadingsView = z.infer<typeof ReadingsView>;
