import type { CommandOf } from '../command.ts';
import type { LibraryEntrySetup } from '../library/library.ts';

export const entrySetup = (name: string, fields: Partial<LibraryEntrySetup> = {}): LibraryEntrySetup => ({
  categoryId: null,
  name,
  number: '',
  date: null,
  issuer: '',
  abstract: '',
  ...fields,
});

/** A file whose address is this character again and again. */
export const fileOf = (mark: string) => ({
  file: { sha256: mark.repeat(64), size: 1000, pages: 3 },
  source: null,
  warnings: [],
});

export const attachEntry = (
  id: string,
  mark: string,
  fields: Partial<LibraryEntrySetup> = {},
): CommandOf<'attachLibraryEntry'> => ({
  kind: 'attachLibraryEntry',
  entry: { id, ...entrySetup(fields.name ?? `Văn bản ${id}`, fields), ...fileOf(mark) },
});

export const saveCategories = (
  ...categories: readonly (readonly [id: string, parentId?: string])[]
): CommandOf<'saveLibraryCategories'> => ({
  kind: 'saveLibraryCategories',
  categories: categories.map(([id, parentId]) => ({ id, name: `Nhóm ${id}`, parentId: parentId ?? null })),
});
