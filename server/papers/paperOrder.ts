import { z } from 'zod';
import { Id, Instant, Sha256 } from '../../core/base/fields.ts';

const TextFormat = z.enum(['pdf', 'docx']);

/** What was found on a paper's signatures, already in words. */
export const CheckedSignatures = z.strictObject({
  /** The paper by its name. */
  paper: z.string(),
  sha256: Sha256,
  checkedAt: Instant,
  signatures: z
    .array(
      z.strictObject({
        signer: z.string(),
        organization: z.string(),
        issuer: z.string(),
        serial: z.string(),
        reason: z.string(),
        location: z.string(),
        claimedAt: Instant.nullable(),
        overall: z.string(),
        lines: z.array(z.strictObject({ label: z.string(), sentence: z.string() })).max(10),
      }),
    )
    .max(100),
});
export type CheckedSignatures = z.infer<typeof CheckedSignatures>;

/** One paper to be made. */
export const PaperOrder = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('voteReport'), voteId: Id, format: TextFormat }),
  z.strictObject({ kind: z.literal('countMinutes'), voteId: Id, format: TextFormat }),
  z.strictObject({ kind: z.literal('minutes'), format: TextFormat }),
  z.strictObject({ kind: z.literal('annex'), format: TextFormat }),
  z.strictObject({ kind: z.literal('verdict'), checked: CheckedSignatures }),
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
