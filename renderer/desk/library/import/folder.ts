import type { FoundFile } from '../../papers/droppedFiles.ts';

/** What an index sheet's name ends with. */
const SHEET = /\.(xlsx|csv)$/iu;

/** The name of the folder that files were chosen with; empty when they came without one. */
export function folderOf(files: readonly FoundFile[]): string {
  const [first] = files;
  return first?.path.includes('/') === true ? first.path.slice(0, first.path.indexOf('/')) : '';
}

const depthOf = ({ path }: FoundFile) => path.split('/').length;

/** Files that may be the index sheet: those that lie highest in the folder. */
export function sheetsIn(files: readonly FoundFile[]): readonly FoundFile[] {
  const sheets = files.filter(({ file }) => SHEET.test(file.name));
  const highest = Math.min(...sheets.map(depthOf));
  return sheets.filter((sheet) => depthOf(sheet) === highest);
}
