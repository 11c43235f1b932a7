import { z } from 'zod';
import { Id } from '../base/fields.ts';

/** Longest opinion, in characters; an answer may be as long. */
export const OPINION_CHARS = 4000;
/** Opinions that one delegate may give in one meeting; withdrawn ones count. */
export const MAX_OPINIONS = 200;
/** Pages of a paper that an opinion may name. */
const MAX_PAGE = 100_000;

/** Words in paragraphs: NFC, blanks folded, at most one empty line between two paragraphs. */
function tidyParagraphs(text: string): string {
  return text
    .normalize('NFC')
    .replaceAll(/\r\n?/g, '\n')
    .replaceAll(/[^\S\n]+/gu, ' ')
    .replaceAll(/ ?\n ?/g, '\n')
    .replaceAll(/\n{3,}/g, '\n\n')
    .trim();
}

const Paragraphs = z
  .string()
  .max(OPINION_CHARS * 2)
  // Half a surrogate pair has no UTF-8: the journal could not hold it.
  .refine((text) => text.isWellFormed())
  .transform(tidyParagraphs)
  .pipe(z.string().max(OPINION_CHARS));
export const OpinionText = Paragraphs.pipe(z.string().min(1));

/** The version of a paper that an opinion speaks of, and a page of it, counted from 1. */
export const OpinionPlace = z.strictObject({
  paperId: Id,
  version: z.int().min(1).max(MAX_PAGE),
  page: z.int().min(1).max(MAX_PAGE).nullable(),
});
export type OpinionPlace = z.infer<typeof OpinionPlace>;

export const AnswerKind = z.enum(['accepted', 'explained', 'declined']);
export type AnswerKind = z.infer<typeof AnswerKind>;

export const OpinionAnswer = z.strictObject({ kind: AnswerKind, text: Paragraphs });
export type OpinionAnswer = z.infer<typeof OpinionAnswer>;

export type OpinionState =
  | { readonly kind: 'given' }
  | { readonly kind: 'withdrawn'; readonly at: number }
  | { readonly kind: 'answered'; readonly answer: OpinionAnswer; readonly at: number };

/** What a delegate says on an item, on a paper or on the meeting as a whole, for secretary and chair to read. */
export interface Opinion {
  readonly id: string;
  readonly personId: string;
  readonly itemId: string | null;
  readonly paper: OpinionPlace | null;
  readonly text: string;
  readonly at: number;
  /** When its words were last changed; null: never. Earlier words are in the journal. */
  readonly revisedAt: number | null;
  readonly state: OpinionState;
}

/** Each delegate's opinions, in the order in which they were given. */
export type Opinions = Readonly<Record<string, readonly Opinion[]>>;
