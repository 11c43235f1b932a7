import { changed, without } from '../base/records.ts';
import type { EventOf } from '../event.ts';
import type { EntryMeta } from '../evolve.ts';
import type { State } from '../state.ts';
import type { Library, LibraryCategory, LibraryEntry } from './library.ts';

type LibraryEvent = EventOf<
  | 'libraryCategoriesSaved'
  | 'libraryEntryAttached'
  | 'libraryVersionAttached'
  | 'libraryEntryUpdated'
  | 'libraryEntriesRemoved'
>;
type Entries = Library['entries'];

/** Entries of categories that are gone stand in none. */
function inCategories(entries: Entries, categories: readonly LibraryCategory[], at: number): Entries {
  const known = new Set(categories.map(({ id }) => id));
  return Object.fromEntries(
    Object.entries(entries).map(([id, entry]) => {
      const stays = entry.categoryId === null || known.has(entry.categoryId);
      return [id, stays ? entry : { ...entry, categoryId: null, changedAt: at }];
    }),
  );
}

export function evolveLibrary(state: State, event: LibraryEvent, { at }: EntryMeta): State {
  const { library } = state;
  const become = (next: Partial<Library>): State => ({
    ...state,
    library: { ...library, ...next, changedAt: Math.max(at, library.changedAt + 1) },
  });
  const one = (entryId: string, change: (entry: LibraryEntry) => Partial<LibraryEntry>): State =>
    become({
      entries: changed(library.entries, entryId, (entry) => ({ ...entry, ...change(entry), changedAt: at })),
    });

  switch (event.type) {
    case 'libraryCategoriesSaved':
      return become({
        categories: event.categories,
        entries: inCategories(library.entries, event.categories, at),
      });
    case 'libraryEntryAttached': {
      const entry: LibraryEntry = { ...event.entry, version: 1, addedAt: at, changedAt: at, earlier: [] };
      return become({ entries: { ...library.entries, [entry.id]: entry } });
    }
    case 'libraryVersionAttached':
      return one(event.entryId, ({ version, file, earlier }) => ({
        ...event.version,
        version: version + 1,
        earlier: [...earlier, { version, file, replacedAt: at }],
      }));
    case 'libraryEntryUpdated':
      return one(event.entryId, () => event.setup);
    case 'libraryEntriesRemoved':
      return become({ entries: event.entryIds.reduce((rest, id) => without(rest, id), library.entries) });
  }
}
