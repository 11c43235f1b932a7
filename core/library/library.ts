import { z } from 'zod';
import { Count, Day, Id, Instant, Name, OptionalName, OptionalParagraph } from '../base/fields.ts';
import { PaperSource, PaperVersion, StoredFile } from '../documents/document.ts';

/** Most categories and entries; rows of an answer and how far one can page; characters of a query; entries that one command or question may name. */
export const LIBRARY_LIMITS = { categories: 100, entries: 5000, page: 50, offset: 5000, query: 200, ids: 100 } as const;

/** A part of the library, in a tree of two levels: `parentId` is null at the top. The list has their order. */
export const LibraryCategory = z.strictObject({ id: Id, name: Name, parentId: Id.nullable() });
export type LibraryCategory = z.infer<typeof LibraryCategory>;

/** What the desk writes about a reference document. */
export const LibraryEntrySetup = z.strictObject({
  /** Null: in no category. */
  categoryId: Id.nullable(),
  name: Name,
  /** Số, ký hiệu. */
  number: OptionalName,
  /** When it was issued. */
  date: Day.nullable(),
  issuer: OptionalName,
  abstract: OptionalParagraph,
});
export type LibraryEntrySetup = z.infer<typeof LibraryEntrySetup>;

/** A file that an entry had before the one it has. */
export const EarlierFile = z.strictObject({ version: Count, file: StoredFile, replacedAt: Instant });
export type EarlierFile = z.infer<typeof EarlierFile>;

/** A reference document that belongs to no meeting: every delegate may read it at any time (B-1). */
export interface LibraryEntry extends LibraryEntrySetup, PaperVersion {
  readonly id: string;
  /** Of what `file` holds, from 1. */
  readonly version: number;
  readonly addedAt: number;
  readonly changedAt: number;
  /** Oldest first. */
  readonly earlier: readonly EarlierFile[];
}

/** The reference documents of the whole server. */
export interface Library {
  /** In their order. */
  readonly categories: readonly LibraryCategory[];
  readonly entries: Readonly<Record<string, LibraryEntry>>;
  /** The instant of the last change, or a little more: no two changes have the same one. */
  readonly changedAt: number;
}

export const EMPTY_LIBRARY: Library = { categories: [], entries: {}, changedAt: 0 };

/** What lists show of an entry. */
export const LibraryRow = z.strictObject({
  id: Id,
  ...LibraryEntrySetup.shape,
  version: Count,
  file: StoredFile,
  /** What it was converted from, what should be looked at and earlier files: for the desk; nothing for others. */
  source: PaperSource.nullable(),
  warnings: PaperVersion.shape.warnings,
  earlier: z.array(EarlierFile),
  addedAt: Instant,
  changedAt: Instant,
});
export type LibraryRow = z.infer<typeof LibraryRow>;
