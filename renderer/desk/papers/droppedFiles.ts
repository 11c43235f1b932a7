/** More files than this at once are a mistake: somebody dropped a whole disk. */
export const DROPPED_MAX = 500;

/** What operating systems and office programs leave beside files. */
const LEFTOVER = /^(\.|~\$|thumbs\.db$|desktop\.ini$)/iu;

const byPath = new Intl.Collator('vi', { numeric: true });

/** A file with the folders that it was found in: "Muc 3/To trinh.pdf". */
export interface FoundFile {
  readonly path: string;
  readonly file: File;
}

/** The files of a folder or a choice as papers: without leftovers, in the natural order of their names, at most `most`. */
export function inNaturalOrder(found: readonly FoundFile[], most: number = DROPPED_MAX): readonly FoundFile[] {
  return found
    .filter(({ file }) => !LEFTOVER.test(file.name))
    .sort((a, b) => byPath.compare(a.path, b.path))
    .slice(0, most);
}

/** Files that were chosen; of a chosen folder they bring their paths. */
export const chosenFiles = (files: readonly File[]): readonly FoundFile[] =>
  files.map((file) => ({ path: file.webkitRelativePath || file.name, file }));

const isFile = (entry: FileSystemEntry): entry is FileSystemFileEntry => entry.isFile;
const isFolder = (entry: FileSystemEntry): entry is FileSystemDirectoryEntry => entry.isDirectory;

async function entriesOf(folder: FileSystemDirectoryEntry, most: number): Promise<readonly FileSystemEntry[]> {
  const reader = folder.createReader();
  const all: FileSystemEntry[] = [];
  for (;;) {
    const some = await new Promise<FileSystemEntry[]>((resolve, reject) => reader.readEntries(resolve, reject));
    if (some.length === 0 || all.length >= most) return all;
    all.push(...some);
  }
}

async function filesIn(entry: FileSystemEntry, most: number): Promise<readonly FoundFile[]> {
  if (isFile(entry)) {
    const file = await new Promise<File>((resolve, reject) => entry.file(resolve, reject));
    return [{ path: entry.fullPath.replace(/^\//u, ''), file }];
  }
  if (!isFolder(entry)) return [];
  return (await Promise.all((await entriesOf(entry, most)).map((inside) => filesIn(inside, most)))).flat();
}

/** Files that were dropped, those inside dropped folders among them. Call it while the drop is handled: later there is nothing. */
export function droppedFiles(dropped: DataTransfer, most: number = DROPPED_MAX): Promise<readonly FoundFile[]> {
  const entries = [...dropped.items].map((item) => item.webkitGetAsEntry()).filter((entry) => entry !== null);
  if (entries.length === 0) return Promise.resolve(chosenFiles([...dropped.files]));
  return Promise.all(entries.map((entry) => filesIn(entry, most))).then((found) => found.flat());
}
