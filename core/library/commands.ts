import { z } from 'zod';
import { Id } from '../base/fields.ts';
import { PaperVersion } from '../documents/document.ts';
import { LIBRARY_LIMITS, LibraryCategory, LibraryEntrySetup } from './library.ts';

/** All categories, in their order; entries of those that are left out are in no category afterwards. */
export const SaveLibraryCategories = z.strictObject({
  kind: z.literal('saveLibraryCategories'),
  categories: z.array(LibraryCategory).max(LIBRARY_LIMITS.categories),
});
export const UpdateLibraryEntry = z.strictObject({
  kind: z.literal('updateLibraryEntry'),
  entryId: Id,
  setup: LibraryEntrySetup,
});
/** Those that are gone already are left out. */
export const RemoveLibraryEntries = z.strictObject({
  kind: z.literal('removeLibraryEntries'),
  entryIds: z.array(Id).min(1).max(LIBRARY_LIMITS.ids),
});
/** Comes only through the upload door, which has measured the file. */
export const AttachLibraryEntry = z.strictObject({
  kind: z.literal('attachLibraryEntry'),
  entry: z.strictObject({ id: Id, ...LibraryEntrySetup.shape, ...PaperVersion.shape }),
});
/** A further file of an entry, and what is now written about it; comes through the same door. */
export const AttachLibraryVersion = z.strictObject({
  kind: z.literal('attachLibraryVersion'),
  entryId: Id,
  version: PaperVersion,
  setup: LibraryEntrySetup,
});
