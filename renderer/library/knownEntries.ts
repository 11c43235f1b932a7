import { create } from 'zustand';
import type { LibraryRow } from '../../core/library/library.ts';

/** What this page has heard of an entry, and at which state of the library; null: it is not there any more. */
export interface KnownEntry {
  readonly row: LibraryRow | null;
  readonly changedAt: number;
}

/** Every entry that this page has heard of, by id: what was seen can be opened and found while the server is away. */
export const useKnownEntries = create<Readonly<Record<string, KnownEntry>>>(() => ({}));

/** Keeps what the server answered; `asked` are the ids it was asked for, of which those without a row are gone. */
export function keepEntries(rows: readonly LibraryRow[], changedAt: number, asked: readonly string[] = []): void {
  const gone = asked.map((id): [string, KnownEntry] => [id, { row: null, changedAt }]);
  const there = rows.map((row): [string, KnownEntry] => [row.id, { row, changedAt }]);
  useKnownEntries.setState(Object.fromEntries([...gone, ...there]));
}
