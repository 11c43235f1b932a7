import { z } from 'zod';
import { Count, Sha256 } from '../base/fields.ts';

/** Characters of pages in one answer; a longer page comes alone. */
export const TEXT_CHARACTERS = 50_000;

/** What a paper says, from a page on (0 is the first): for looking through it while the server is away (K-5). */
export const PAPER_TEXT_ASK = z.strictObject({ kind: z.literal('paperText'), sha256: Sha256, from: Count });

export const SearchablePage = z.strictObject({
  /** NFC, one blank between words. */
  text: z.string(),
  ocr: z.boolean(),
});
export type SearchablePage = z.infer<typeof SearchablePage>;

export const PAPER_TEXT_ANSWER = z.strictObject({
  kind: z.literal('paperText'),
  /** Null: the text is not made yet. */
  pages: z.array(SearchablePage).nullable(),
  /** Where the next answer begins; null at the end. */
  next: Count.nullable(),
});
