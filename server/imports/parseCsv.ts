import { ImportRefused } from './ImportRefused.ts';
import { IMPORT_LIMITS } from './limits.ts';

export const DELIMITERS = [';', ',', '\t'] as const;
export type Delimiter = (typeof DELIMITERS)[number];

/**
 * Records of a CSV text after RFC 4180, any line ending. Throws ImportRefused when a quoted cell does not end, or when
 * there is more than a list of people can be.
 */
export function parseCsv(text: string, delimiter: Delimiter): readonly (readonly string[])[] {
  const records: string[][] = [];
  let record: string[] = [];
  let at = 0;
  const endRecord = () => {
    records.push(record);
    record = [];
    if (records.length > IMPORT_LIMITS.rows) throw new ImportRefused('tooManyRows');
  };
  while (at < text.length) {
    const cell = text[at] === '"' ? quotedCell(text, at) : plainCell(text, at, delimiter);
    record.push(cell.text);
    if (record.length > IMPORT_LIMITS.columns) throw new ImportRefused('tooManyColumns');
    at = cell.end;
    if (text[at] === delimiter) {
      at += 1;
      // A delimiter at the very end of the text still opens one more, empty, cell.
      if (at === text.length) record.push('');
      continue;
    }
    if (text[at] === '\r') at += text[at + 1] === '\n' ? 2 : 1;
    else if (text[at] === '\n') at += 1;
    else if (at < text.length) throw new ImportRefused('damaged', 'text behind a quoted cell');
    endRecord();
  }
  if (record.length > 0) endRecord();
  return records;
}

interface Cell {
  readonly text: string;
  readonly end: number;
}

function plainCell(text: string, from: number, delimiter: Delimiter): Cell {
  let end = from;
  while (end < text.length && text[end] !== delimiter && text[end] !== '\n' && text[end] !== '\r') end += 1;
  return { text: text.slice(from, end), end };
}

function quotedCell(text: string, from: number): Cell {
  let content = '';
  let at = from + 1;
  for (;;) {
    const quote = text.indexOf('"', at);
    if (quote < 0) throw new ImportRefused('damaged', 'a quoted cell does not end');
    content += text.slice(at, quote);
    if (text[quote + 1] !== '"') return { text: content, end: quote + 1 };
    content += '"';
    at = quote + 2;
  }
}
