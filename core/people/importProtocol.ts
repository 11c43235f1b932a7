import { z } from 'zod';
import { Id } from '../base/fields.ts';
import { RefusalCode } from '../refusal.ts';
import { IMPORT_ROWS_MAX } from './commands.ts';
import { Person, Standing } from './people.ts';

/** The list that an import adds to. */
export const ImportTarget = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('meeting'), meetingId: Id }),
  z.strictObject({ kind: z.literal('body'), bodyId: Id }),
]);
export type ImportTarget = z.infer<typeof ImportTarget>;

/** One line of the sheet, its texts tidied (NFC, blanks folded) and otherwise as typed. */
export const ImportRow = z.strictObject({
  /** As the spreadsheet program counts rows, from 1. */
  number: z.int().min(1),
  code: z.string(),
  name: z.string(),
  position: z.string(),
  unit: z.string(),
  standing: z.string(),
});
export type ImportRow = z.infer<typeof ImportRow>;

/** Somebody the installation knows; `standing` is null for who is not on the target list. */
export const KnownPerson = Person.extend({ standing: Standing.nullable() });
export type KnownPerson = z.infer<typeof KnownPerson>;

/** What the secretary decided about one line; what is absent stays as the sheet has it. */
export const ImportDecision = z.strictObject({
  row: z.int().min(1),
  /** No bound here: a code that is too long is a fault of its row, and said there. */
  code: z.string().max(300).optional(),
  standing: Standing.exclude(['standIn']).optional(),
  who: z.enum(['same', 'other']).optional(),
  skip: z.boolean().optional(),
});
export type ImportDecision = z.infer<typeof ImportDecision>;

/** Answer to an upload. Nothing is written yet; the preview is held for a while under its id. */
export const ImportPreview = z.strictObject({
  id: Id,
  fileName: z.string(),
  /** Null for CSV, which has no sheets. */
  sheet: z.string().nullable(),
  readAt: z.number(),
  expiresAt: z.number(),
  target: ImportTarget,
  rows: z.array(ImportRow),
  /** Everybody the lines were held against. */
  known: z.array(KnownPerson),
});
export type ImportPreview = z.infer<typeof ImportPreview>;

export const ImportCommitBody = z.strictObject({ decisions: z.array(ImportDecision).max(IMPORT_ROWS_MAX) });
export type ImportCommitBody = z.infer<typeof ImportCommitBody>;

/** How many lines were written, and how many were not and why. */
export const ImportResult = z.strictObject({
  added: z.number(),
  updated: z.number(),
  unchanged: z.number(),
  skipped: z.number(),
  /** Journal entry, or null when nothing had to be written. */
  entry: z.number().nullable(),
  at: z.number(),
});
export type ImportResult = z.infer<typeof ImportResult>;

/** Every reason for which a sheet cannot be previewed or a preview not be written. */
export const ImportFault = z.enum([
  'unknownTarget',
  'meetingEnded',
  'notASheet',
  'oldExcel',
  'encoding',
  'damaged',
  'tooBig',
  'tooManyRows',
  'tooManyColumns',
  'tooSlow',
  'busy',
  'noHeader',
  'columnTwice',
  'noRows',
  'badDecisions',
  'previewGone',
  'listChanged',
  'nothingToImport',
]);
export type ImportFault = z.infer<typeof ImportFault>;

/** Body of every answer that is not a success. */
export const ImportError = z.strictObject({
  error: z.strictObject({
    code: z.union([ImportFault, RefusalCode]),
    /** For `listChanged`: the lines that would now come out otherwise, and the list as it is now. */
    rows: z.array(z.number()).optional(),
    known: z.array(KnownPerson).optional(),
  }),
});
export type ImportError = z.infer<typeof ImportError>;
