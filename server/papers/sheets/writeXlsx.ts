import writeXlsxFile, { type SheetData } from 'write-excel-file/node';
import type { MeetingFile } from '../meetingFile.ts';
import { attendanceRows, type Cell, namedRows, resultRows, type SheetRows } from './resultRows.ts';

/** The results as a workbook: a summary, who chose what where that may be printed, and the attendance. */
export async function writeXlsx(file: MeetingFile): Promise<Buffer> {
  const named = namedRows(file);
  const sheets = [resultRows(file), ...(named === null ? [] : [named]), attendanceRows(file)];
  return writeXlsxFile(
    sheets.map((sheet) => ({
      sheet: sheet.name,
      data: dataOf(sheet),
      columns: sheet.columns.map(({ width }) => ({ width })),
      stickyRowsCount: 1,
    })),
  ).toBuffer();
}

/** By the decimals of a rule. */
const PERCENT: Readonly<Record<number, string>> = { 0: '0%', 1: '0.0%', 2: '0.00%' };

const dataOf = ({ columns, rows }: SheetRows): SheetData => [
  columns.map(({ title }) => ({ value: title, type: String, fontWeight: 'bold' as const, wrap: true })),
  ...rows.map((row) => row.map(cellOf)),
];

/** Text is always typed as text, so none of it is ever a formula; a share shows its rule's decimals. */
function cellOf(cell: Cell) {
  if (typeof cell === 'number') return { value: cell, type: Number };
  if (typeof cell === 'string') return { value: cell, type: String, wrap: true };
  return cell.share === null
    ? null
    : { value: cell.share / 10_000, type: Number, format: PERCENT[cell.decimals] ?? '0.00%' };
}
