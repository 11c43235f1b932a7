import { z } from 'zod';
import { Id } from '../../core/base/fields.ts';

const TextFormat = z.enum(['pdf', 'docx']);

/** One paper to be made. */
export const PaperOrder = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('voteReport'), voteId: Id, format: TextFormat }),
  z.strictObject({ kind: z.literal('countMinutes'), voteId: Id, format: TextFormat }),
  z.strictObject({ kind: z.literal('minutes'), format: TextFormat }),
  z.strictObject({ kind: z.literal('annex'), format: TextFormat }),
  z.strictObject({ kind: z.literal('results'), format: z.enum(['xlsx', 'csv']) }),
  /** The office's own Word template, filled in. */
  z.strictObject({
    kind: z.literal('ownMinutes'),
    template: z.custom<Uint8Array>((value) => value instanceof Uint8Array),
  }),
]);
export type PaperOrder = z.infer<typeof PaperOrder>;

/** A finished paper. */
export interface MadePaper {
  /** ASCII, so that old unzip tools and file servers keep it. */
  readonly fileName: string;
  readonly mediaType: string;
  readonly bytes: Uint8Array;
}
