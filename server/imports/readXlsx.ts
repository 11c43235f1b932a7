import readXlsxFile from 'read-excel-file/node';
import { checkExtent } from './checkExtent.ts';
import { ImportRefused } from './ImportRefused.ts';
import { storeZip } from './storeZip.ts';
import { unpackZip } from './unpackZip.ts';

/** The texts of one sheet, row by row; blank rows keep their place. */
export interface SheetCells {
  /** Null for CSV. */
  readonly name: string | null;
  readonly cells: readonly (readonly string[])[];
}

const WORKSHEET = /^xl\/worksheets\/[^/]+\.xml$/;
const XML = /\.(xml|rels)$/;

/** Reads all sheets of a workbook; with `hasDays` a day is its ISO text, otherwise no text at all. Throws ImportRefused. Blocks for long: for the reading thread only. */
export async function readXlsx(bytes: Buffer, hasDays: boolean): Promise<readonly SheetCells[]> {
  const parts = unpackZip(bytes);
  if (!parts.has('xl/workbook.xml')) throw new ImportRefused('notASheet', 'a zip file without a workbook');
  for (const [name, part] of parts) if (WORKSHEET.test(name)) checkExtent(part.toString('latin1'));
  const texts = new Map([...parts].filter(([name]) => XML.test(name)));
  const sheets = await readXlsxFile(storeZip(texts)).catch((error: unknown) => {
    throw new ImportRefused('damaged', String(error));
  });
  return sheets.map(({ sheet, data }) => ({
    name: sheet,
    cells: data.map((row) => row.map((cell) => cellText(cell, hasDays))),
  }));
}

/** Codes are often typed as numbers; a date in a column of names has no meaning that could be kept. */
function cellText(cell: unknown, hasDays: boolean): string {
  if (typeof cell === 'string') return cell;
  if (typeof cell === 'number' || typeof cell === 'boolean') return String(cell);
  // The workbook has days without an hour: midnight, UTC.
  if (hasDays && cell instanceof Date) return cell.toISOString().slice(0, 10);
  return '';
}
