import { z } from 'zod';
import { Count, Id } from '../base/fields.ts';
import { LIBRARY_LIMITS, LibraryRow } from './library.ts';

/** Questions about the library; every answer is small, whatever the library holds. */
export const LIBRARY_ASKS = [
  /** A page of the entries of a category, its own and those of the categories below it; the newest first. */
  z.strictObject({
    kind: z.literal('library'),
    /** Null: all. */
    categoryId: Id.nullable(),
    /** Of issue. */
    year: z.int().min(0).max(9999).nullable(),
    /** Words of name, number, issuer and abstract, compared as a search does (K-2). */
    query: z.string().max(LIBRARY_LIMITS.query),
    limit: z.int().min(1).max(LIBRARY_LIMITS.page),
    offset: z.int().min(0).max(LIBRARY_LIMITS.offset),
  }),
  /** These entries, in this order; what is gone is left out. */
  z.strictObject({ kind: z.literal('libraryEntries'), ids: z.array(Id).max(LIBRARY_LIMITS.ids) }),
] as const;
export type LibraryAsk = z.infer<(typeof LIBRARY_ASKS)[0]>;

const rows = z.array(LibraryRow);

export const LIBRARY_ANSWERS = [
  z.strictObject({ kind: z.literal('library'), rows, total: Count }),
  z.strictObject({ kind: z.literal('libraryEntries'), rows }),
] as const;
