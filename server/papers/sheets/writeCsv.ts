import { formatShare } from '../../../core/i18n/format.ts';
import type { MeetingFile } from '../meetingFile.ts';
import { type Cell, resultRows } from './resultRows.ts';

/**
 * The results as CSV: UTF-8 with a byte order mark, semicolons (the comma is the decimal sign here), CRLF (RFC 4180). A text
 * that a spreadsheet would take for a formula gets an apostrophe before it.
 */
export function writeCsv(file: MeetingFile): Buffer {
  const { columns, rows } = resultRows(file);
  const lines = [columns.map(({ title }) => title), ...rows].map((row) => row.map(field).join(';'));
  return Buffer.from(`\uFEFF${lines.join('\r\n')}\r\n`, 'utf8');
}

function field(cell: Cell): string {
  if (typeof cell === 'number') return String(cell).replace('.', ',');
  const text =
    typeof cell === 'string' ? harmless(cell) : cell.share === null ? '' : formatShare(cell.share, 'vi', cell.decimals);
  return /[;"\r\n]/u.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

const harmless = (text: string) => (/^[=+\-@\t\r]/u.test(text) ? `'${text}` : text);
