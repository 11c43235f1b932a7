import type { ReadTable } from '../../core/base/readTable.ts';
import { type IndexRow, readIndexRows } from '../../core/library/importSheet.ts';
import type { ImportFault, ImportRow } from '../../core/people/importProtocol.ts';
import { readImportRows } from '../../core/people/importSheet.ts';
import { decodeText } from './decodeText.ts';
import { ImportRefused } from './ImportRefused.ts';
import { DELIMITERS, parseCsv } from './parseCsv.ts';
import { readXlsx, type SheetCells } from './readXlsx.ts';

/** The lines of the first sheet that has the heading. */
interface Lines<R> {
  readonly sheet: string | null;
  readonly rows: readonly R[];
}

/** What a sheet is read as: a list of people, or an index of documents. */
export type ReadSheet = ({ readonly of: 'people' } & Lines<ImportRow>) | ({ readonly of: 'library' } & Lines<IndexRow>);
export type SheetOf = ReadSheet['of'];

const ZIP = [0x50, 0x4b];
/** Excel before 2007, and any workbook with a password. */
const OLE = [0xd0, 0xcf, 0x11, 0xe0];

/** Reads an XLSX or a CSV file by its content, whatever its name. Throws ImportRefused. */
export async function readSheet(bytes: Buffer, of: SheetOf): Promise<ReadSheet> {
  switch (of) {
    case 'people':
      return { of, ...(await readLines(bytes, readImportRows, false)) };
    case 'library':
      return { of, ...(await readLines(bytes, readIndexRows, true)) };
  }
}

type ReadRows<R> = (cells: SheetCells['cells']) => ReadTable<R>;

async function readLines<R>(bytes: Buffer, readRows: ReadRows<R>, hasDays: boolean): Promise<Lines<R>> {
  const starts = (mark: readonly number[]) => mark.every((byte, at) => bytes[at] === byte);
  if (starts(OLE)) throw new ImportRefused('oldExcel');
  return starts(ZIP) ? firstReadable(await readXlsx(bytes, hasDays), readRows, 'noHeader') : readCsv(bytes, readRows);
}

/** A CSV file does not say its delimiter: the one that makes the heading is right. */
function readCsv<R>(bytes: Buffer, readRows: ReadRows<R>): Lines<R> {
  const text = decodeText(bytes);
  const sheets: SheetCells[] = [];
  let refused: ImportRefused | undefined;
  for (const delimiter of DELIMITERS) {
    try {
      sheets.push({ name: null, cells: parseCsv(text, delimiter) });
    } catch (error) {
      if (!(error instanceof ImportRefused)) throw error;
      refused ??= error;
    }
  }
  return firstReadable(sheets, readRows, refused?.code ?? 'noHeader');
}

/** `otherwise` is what to say when no sheet has a heading. */
function firstReadable<R>(sheets: readonly SheetCells[], readRows: ReadRows<R>, otherwise: ImportFault): Lines<R> {
  const faults: ImportFault[] = [];
  for (const { name, cells } of sheets) {
    const read = readRows(cells);
    if (read.kind === 'rows') return { sheet: name, rows: read.rows };
    if (read.code !== 'noHeader') faults.push(read.code);
  }
  throw new ImportRefused(faults[0] ?? otherwise);
}
