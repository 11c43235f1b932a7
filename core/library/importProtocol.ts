import { z } from 'zod';
import { Day, Id, Sha256 } from '../base/fields.ts';

/** Why a line of an index sheet cannot be taken as it is. */
export const IndexProblem = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('missingName') }),
  z.strictObject({
    kind: z.literal('tooLong'),
    field: z.enum(['name', 'number', 'issuer', 'abstract', 'category']),
    max: z.int(),
  }),
  /** No day that could be read from it: day, month and year. */
  z.strictObject({ kind: z.literal('badDate'), text: z.string() }),
  /** Categories have two levels. */
  z.strictObject({ kind: z.literal('tooDeep'), text: z.string() }),
  /** Another line names the same file, or is about the same document. */
  z.strictObject({ kind: z.literal('duplicate'), field: z.enum(['file', 'document']), row: z.int() }),
  /** Several entries have this name, and nothing tells which one is meant. */
  z.strictObject({ kind: z.literal('ambiguous') }),
]);
export type IndexProblem = z.infer<typeof IndexProblem>;

/** What a line would do. A line with problems does nothing. */
export const IndexLine = z.strictObject({
  /** As the spreadsheet program counts rows, from 1. */
  row: z.int().min(1),
  fileName: z.string().nullable(),
  /** What would be written: of an entry that is there, blank cells leave what it says. */
  setup: z.strictObject({
    name: z.string(),
    number: z.string(),
    date: Day.nullable(),
    issuer: z.string(),
    abstract: z.string(),
  }),
  /** "Nhóm" or "Nhóm / Nhóm con"; null: in no category. */
  category: z.string().nullable(),
  /** `same`: the entry is there, and says so already. */
  status: z.enum(['new', 'update', 'same']),
  entryId: Id.nullable(),
  /** Of the file that this entry was made from, as it was sent: whoever has the same one need not send it again. */
  sha256: Sha256.nullable(),
  problems: z.array(IndexProblem),
});
export type IndexLine = z.infer<typeof IndexLine>;

/** The answer to an index sheet. Nothing is kept: the desk sends files and what is written about them one by one. */
export const IndexPreview = z.strictObject({
  kind: z.literal('library'),
  /** Null for CSV, which has no sheets. */
  sheet: z.string().nullable(),
  rows: z.array(IndexLine),
});
export type IndexPreview = z.infer<typeof IndexPreview>;
