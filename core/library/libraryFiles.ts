import { onceFor } from '../base/onceFor.ts';
import type { PaperSource } from '../documents/document.ts';
import type { Library } from './library.ts';

interface Files {
  /** Of the entries as they are. */
  readonly current: ReadonlySet<string>;
  /** What entries had before. */
  readonly earlier: ReadonlySet<string>;
  /** What entries were converted from. */
  readonly sources: ReadonlyMap<string, PaperSource>;
}

/** The addresses of all files of the library; found once for as long as it stays the same. */
const filesOf = onceFor((entries: Library['entries']): Files => {
  const all = Object.values(entries);
  return {
    current: new Set(all.map(({ file }) => file.sha256)),
    earlier: new Set(all.flatMap(({ earlier }) => earlier.map(({ file }) => file.sha256))),
    sources: new Map(all.flatMap(({ source }) => (source === null ? [] : [[source.sha256, source] as const]))),
  };
});

/** Whether readers may fetch a file: it is the one that an entry has (B-1). */
export const isLibraryFile = (library: Library, sha256: string): boolean =>
  filesOf(library.entries).current.has(sha256);

/** Whether the desk may: earlier files, and what entries were made from, as well (B-3). */
export function isLibraryFileOfDesk(library: Library, sha256: string): boolean {
  const { earlier, sources } = filesOf(library.entries);
  return isLibraryFile(library, sha256) || earlier.has(sha256) || sources.has(sha256);
}

export const librarySource = (library: Library, sha256: string): PaperSource | null =>
  filesOf(library.entries).sources.get(sha256) ?? null;
