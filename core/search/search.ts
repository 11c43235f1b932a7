import { z } from 'zod';
import { Count, Id, Sha256 } from '../base/fields.ts';

/** Longest question in characters, most words of it that are looked for, most hits of an answer, how far one can page, and what a snippet shows. */
export const SEARCH_LIMITS = { query: 200, terms: 12, hits: 30, offset: 500, snippet: 240, spans: 20 } as const;

/** From, and up to but not with, in UTF-16 units of the text it speaks of. */
export const Span = z.tuple([Count, Count]);
export type Span = z.infer<typeof Span>;

/** Where words are looked for: in papers of meetings, in the library, or in both. */
export const SearchScope = z.enum(['all', 'meeting', 'library']);
export type SearchScope = z.infer<typeof SearchScope>;

/** Looks for words in everything that the asker may read at this instant (K-1). */
export const SEARCH_ASK = z.strictObject({
  kind: z.literal('search'),
  query: z.string().max(SEARCH_LIMITS.query),
  scope: SearchScope,
  limit: z.int().min(1).max(SEARCH_LIMITS.hits),
  offset: z.int().min(0).max(SEARCH_LIMITS.offset),
});

/** What words stand in: a version of a paper, or of an entry of the library. */
export const HitOf = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('paper'), meetingId: Id, paperId: Id, version: Count }),
  z.strictObject({ kind: z.literal('entry'), entryId: Id, version: Count }),
]);
export type HitOf = z.infer<typeof HitOf>;

/** A place where the words stand. */
export const SearchHit = z.strictObject({
  of: HitOf,
  sha256: Sha256,
  /** Of the paper or the entry. */
  name: z.string(),
  nameSpans: z.array(Span),
  /** From 1; null: the words stand in what the desk wrote about it. */
  page: Count.nullable(),
  snippet: z.string(),
  spans: z.array(Span),
  /** The words were read from a picture of the page, and may be wrong. */
  ocr: z.boolean(),
});
export type SearchHit = z.infer<typeof SearchHit>;

export const SEARCH_ANSWER = z.strictObject({
  kind: z.literal('search'),
  hits: z.array(SearchHit),
  more: z.boolean(),
  /** The words stand nowhere with the marks that were typed: these are places where they stand with others. */
  withoutMarks: z.boolean(),
});
export type SearchAnswer = z.infer<typeof SEARCH_ANSWER>;
