import type { IndexLine } from '../../../../core/library/importProtocol.ts';
import type { FoundFile } from '../../papers/droppedFiles.ts';

/** Why a line has no file. */
export type NoFile =
  | { readonly kind: 'noFileName' | 'noFile' | 'twoFiles' }
  | { readonly kind: 'fileTwice'; readonly row: number };

/** A line of the index sheet with the file it names. */
export interface MatchedLine {
  readonly line: IndexLine;
  readonly file: FoundFile | null;
  readonly why: NoFile | null;
}

export interface Matched {
  readonly lines: readonly MatchedLine[];
  /** Files that no line names. */
  readonly others: readonly FoundFile[];
}

/** A name as it is compared: whatever case, normal form and slash somebody typed. */
const keyOf = (name: string) =>
  name
    .normalize('NFC')
    .replaceAll('\\', '/')
    .replace(/^\.?\//u, '')
    .trim()
    .toLocaleLowerCase('vi');
const baseOf = (path: string) => path.slice(path.lastIndexOf('/') + 1);
const bareOf = (path: string) => path.replace(/\.[^./]+$/u, '');

/** The path without the chosen folder itself, which no sheet knows. */
const inside = ({ path }: FoundFile) => (path.includes('/') ? path.slice(path.indexOf('/') + 1) : path);

/** Finds the files that lines name: by their path, else by their name, else by their name without its ending. */
export function matchFiles(lines: readonly IndexLine[], files: readonly FoundFile[]): Matched {
  const groups = (key: (path: string) => string) => Map.groupBy(files, (file) => key(keyOf(inside(file))));
  const ways = [groups((path) => path), groups(baseOf), groups(bareOf), groups((path) => bareOf(baseOf(path)))];
  const takenBy = new Map<FoundFile, number>();
  const matched = lines.map((line): MatchedLine => {
    if (line.fileName === null) return { line, file: null, why: { kind: 'noFileName' } };
    const key = keyOf(line.fileName);
    const found = ways.map((way) => way.get(key) ?? []).find((some) => some.length > 0) ?? [];
    const [file] = found;
    if (file === undefined) return { line, file: null, why: { kind: 'noFile' } };
    if (found.length > 1) return { line, file: null, why: { kind: 'twoFiles' } };
    const row = takenBy.get(file);
    if (row !== undefined) return { line, file: null, why: { kind: 'fileTwice', row } };
    takenBy.set(file, line.row);
    return { line, file, why: null };
  });
  return { lines: matched, others: files.filter((file) => !takenBy.has(file)) };
}
