import { z } from 'zod';
import { Line, OptionalName } from '../base/fields.ts';

/** Longest number of a paper ("12", "05a"), and most recipients, as papers have room for. */
export const PAPER_HEAD_LIMITS = { number: 20, recipients: 30 } as const;

/** What the desk adds to the papers of a meeting before they are made: nobody calculates it from results. */
export const PaperHead = z.strictObject({
  /** Of the minutes ("Số: …"), without type and symbol; empty to be written by hand. */
  number: OptionalName.pipe(z.string().max(PAPER_HEAD_LIMITS.number)),
  /** Who the papers go to ("Nơi nhận"), in their order. */
  recipients: z.array(Line).max(PAPER_HEAD_LIMITS.recipients),
});
export type PaperHead = z.infer<typeof PaperHead>;
