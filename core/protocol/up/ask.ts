import { z } from 'zod';
import { Count, Id } from '../../base/fields.ts';

/** A question or an act outside the journal; answered once, by `answer` with the same id. */
export const Ask = z.strictObject({
  type: z.literal('ask'),
  id: Id,
  ask: z.discriminatedUnion('kind', [
    /** Journal entries in words, newest first. */
    z.strictObject({ kind: z.literal('audit'), before: Count.nullable(), limit: z.int().min(1).max(200) }),
    /** Makes new PINs for delegates; the answer is the only time they are shown. */
    z.strictObject({ kind: z.literal('issuePins'), personIds: z.array(Id).min(1).max(1000) }),
    /** Makes a new device code for a place, shown once. */
    z.strictObject({ kind: z.literal('issuePlaceCode'), placeId: Id }),
    z.strictObject({
      kind: z.literal('changePassword'),
      current: z.string().max(200),
      next: z.string().min(8).max(200),
    }),
    /** The chair's side lets a waiting person take a place in use, or not. */
    z.strictObject({ kind: z.literal('decideTakeover'), requestId: Id, admit: z.boolean() }),
  ]),
});
export type AskKind = z.infer<typeof Ask>['ask'];
