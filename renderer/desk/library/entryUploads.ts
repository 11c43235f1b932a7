import type { LibraryEntrySetup, LibraryRow } from '../../../core/library/library.ts';
import { newId } from '../../app/useCommand.ts';
import { guessNumber } from '../papers/guessNumber.ts';
import { paperName } from '../papers/paperName.ts';
import type { ToUpload } from '../papers/uploads.ts';

/** What the desk has written about an entry. */
export const setupOf = ({ categoryId, name, number, date, issuer, abstract }: LibraryRow): LibraryEntrySetup => ({
  ...{ categoryId, name, number, date, issuer, abstract },
});

/** Files that become entries of a category, described as far as their names tell. */
export function newEntries(categoryId: string | null, pdfOnly: boolean, files: readonly File[]): readonly ToUpload[] {
  return files.map((file) => {
    const id = newId();
    const name = paperName(file.name);
    const setup = { categoryId, name, number: guessNumber(file.name), date: null, issuer: '', abstract: '' };
    return { id, name, isVersion: false, to: { kind: 'entry', entryId: id, setup }, file, pdfOnly };
  });
}

/** The next version of an entry. */
export function nextOfEntry(row: LibraryRow, pdfOnly: boolean, file: File): ToUpload {
  const to = { kind: 'entry', entryId: row.id, setup: setupOf(row) } as const;
  return { id: newId(), name: row.name, isVersion: true, to, file, pdfOnly };
}
