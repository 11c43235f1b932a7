import type { ImportFault, ImportRow } from '../../core/people/importProtocol.ts';
import { readImportRows } from '../../core/people/importSheet.ts';
import { decodeText } from './decodeText.ts';
import { ImportRefused } from './ImportRefused.ts';
import { DELIMITERS, parseCsv } from './parseCsv.ts';
import { readXlsx, type SheetCells } from './readXlsx.ts';

/** The lines of the first sheet that has the heading. */
export interface ReadSheet {
  readonly sheet: string | null;
  readonly rows: readonly ImportRow[];
}

const ZIP = [0x50, 0x4b];
/** Excel before 2007, and any workbook with a password. */
const OLE = [0xd0, 0xcf, 0x11, 0xe0];

/** Reads an XLSX or a CSV file by its content, whatever its name. Throws ImportRefused. */
export async function readSheet(bytes: Buffer): Promise<ReadSheet> {
  const starts = (mark: readonly number[]) => mark.every((byte, at) => bytes[at] === byte);
  if (starts(OLE)) throw new ImportRefused('oldExcel');
  return starts(ZIP) ? firstReadable(await readXlsx(bytes), 'noHeader') : readCsv(bytes);
}

/** A CSV file does not say its delimiter: the one that makes the heading is right. */
function readCsv(bytes: Buffer): ReadSheet {
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
  return firstReadable(sheets, refused?.code ?? 'noHeader');
}

/** `otherwise` is what to say when no sheet has a heading. */
function firstReadable(sheets: readonly SheetCells[], otherwise: ImportFault): ReadSheet {
  const faults: ImportFault[] = [];
  for (const { name, cells } of sheets) {
    const read = readImportRows(cells);
    if (read.kind === 'rows') return { sheet: name, rows: read.rows };
    if (read.code !== 'noHeader') faults.push(read.code);
  }
  throw new ImportRefused(faults[0] ?? otherwise);
}
