import { z } from 'zod';
import { Id } from '../base/fields.ts';

/** Papers that follow from a meeting's stored results and that people sign. */
export const SignableKind = z.enum(['voteReport', 'countMinutes', 'minutes', 'annex']);
export type SignableKind = z.infer<typeof SignableKind>;

/** Which paper of a meeting; papers of one vote name its poll, those of the whole meeting have none. */
export const PaperOfRecord = z
  .strictObject({ kind: SignableKind, pollId: Id.nullable() })
  .refine(({ kind, pollId }) => (kind === 'voteReport' || kind === 'countMinutes') === (pollId !== null), {
    message: 'papers of one vote name its poll, others none',
  });
export type PaperOfRecord = z.infer<typeof PaperOfRecord>;

/** The signed version of a paper that is in force; each further signature makes a new one that holds those before it. */
export interface SignedPaper {
  readonly paper: PaperOfRecord;
  /** Of the file in the store. */
  readonly sha256: string;
  /** Who signed with a certificate of their own, in order; names as the certificates have them. */
  readonly signatures: readonly { readonly name: string; readonly at: number }[];
}

/** Where a paper's signed version stands in a meeting's list, or -1. */
export const signedIndex = (list: readonly SignedPaper[], { kind, pollId }: PaperOfRecord): number =>
  list.findIndex(({ paper }) => paper.kind === kind && paper.pollId === pollId);
