import { accept, demand, type Handlers, need } from '../decision.ts';
import type { PaperVersion } from '../documents/document.ts';
import type { Event } from '../event.ts';
import type { State } from '../state.ts';
import { LIBRARY_LIMITS, type LibraryCategory, type LibraryEntry, type LibraryEntrySetup } from './library.ts';

type Kinds =
  | 'saveLibraryCategories'
  | 'updateLibraryEntry'
  | 'removeLibraryEntries'
  | 'attachLibraryEntry'
  | 'attachLibraryVersion';

const isTreeOfTwoLevels = (categories: readonly LibraryCategory[]): boolean => {
  const top = new Set(categories.flatMap(({ id, parentId }) => (parentId === null ? [id] : [])));
  const ids = new Set(categories.map(({ id }) => id));
  return ids.size === categories.length && categories.every(({ parentId }) => parentId === null || top.has(parentId));
};

function checkCategory({ library }: State, { categoryId }: Pick<LibraryEntrySetup, 'categoryId'>): void {
  const isKnown = categoryId === null || library.categories.some(({ id }) => id === categoryId);
  demand(isKnown, 'unknownCategory');
}

const says = (entry: LibraryEntry, setup: LibraryEntrySetup): boolean =>
  entry.categoryId === setup.categoryId &&
  entry.name === setup.name &&
  entry.number === setup.number &&
  entry.date === setup.date &&
  entry.issuer === setup.issuer &&
  entry.abstract === setup.abstract;

/** The bytes that were sent, or what was sent to be converted, are those that the entry has: a conversion gives other bytes each time. */
export function hasFile({ file, source }: PaperVersion, sent: PaperVersion): boolean {
  return source === null || sent.source === null
    ? file.sha256 === sent.file.sha256
    : source.sha256 === sent.source.sha256;
}

/** What is written about an entry; nothing when it says so already. */
function rewritten(entry: LibraryEntry, setup: LibraryEntrySetup): readonly Event[] {
  return says(entry, setup) ? [] : [{ type: 'libraryEntryUpdated', entryId: entry.id, setup }];
}

export const libraryHandlers: Handlers<Kinds> = {
  saveLibraryCategories: ({ library }, { categories }) => {
    demand(isTreeOfTwoLevels(categories), 'badCategories');
    const { categories: before } = library;
    const isSame =
      before.length === categories.length &&
      before.every(({ id, name, parentId }, at) => {
        const after = categories[at];
        return after?.id === id && after.name === name && after.parentId === parentId;
      });
    return isSame ? accept() : accept({ type: 'libraryCategoriesSaved', categories });
  },

  updateLibraryEntry: (state, { entryId, setup }) => {
    const entry = need(state.library.entries[entryId], 'unknownEntry');
    checkCategory(state, setup);
    return accept(...rewritten(entry, setup));
  },

  removeLibraryEntries: ({ library }, { entryIds }) => {
    const there = [...new Set(entryIds)].filter((id) => library.entries[id] !== undefined);
    return there.length === 0 ? accept() : accept({ type: 'libraryEntriesRemoved', entryIds: there });
  },

  attachLibraryEntry: (state, { entry }) => {
    const { entries } = state.library;
    demand(entries[entry.id] === undefined, 'idTaken');
    demand(Object.keys(entries).length < LIBRARY_LIMITS.entries, 'libraryFull');
    checkCategory(state, entry);
    return accept({ type: 'libraryEntryAttached', entry });
  },

  // Whoever imports the same again changes nothing (B-3).
  attachLibraryVersion: (state, { entryId, version, setup }) => {
    const entry = need(state.library.entries[entryId], 'unknownEntry');
    checkCategory(state, setup);
    const attached: Event[] = hasFile(entry, version) ? [] : [{ type: 'libraryVersionAttached', entryId, version }];
    return accept(...attached, ...rewritten(entry, setup));
  },
};
