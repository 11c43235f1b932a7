import { tidy } from '../base/fields.ts';
import { IMPORT_ROWS_MAX } from './commands.ts';
import { type ImportColumn, readHeader } from './importColumns.ts';
import type { ImportRow } from './importProtocol.ts';

/** The heading may stand below a title, but not further down than this. */
export const HEADER_WITHIN_ROWS = 20;

export type ReadRows =
  | { readonly kind: 'rows'; readonly rows: readonly ImportRow[] }
  | { readonly kind: 'fault'; readonly code: 'noHeader' | 'columnTwice' | 'noRows' | 'tooManyRows' };

/** Finds the heading and reads the lines below it; blank lines are passed over, their numbers are not reused. */
export function readImportRows(cells: readonly (readonly string[])[]): ReadRows {
  const heading = findHeading(cells);
  if (heading.kind === 'fault') return heading;
  const rows: ImportRow[] = [];
  for (let index = heading.index + 1; index < cells.length; index += 1) {
    const line = cells[index] ?? [];
    const text = (column: ImportColumn) => tidy(line[heading.at.get(column) ?? -1] ?? '');
    const row = {
      number: index + 1,
      code: text('code'),
      name: text('name'),
      position: text('position'),
      unit: text('unit'),
      standing: text('standing'),
    };
    if (row.code + row.name + row.position + row.unit + row.standing === '') continue;
    rows.push(row);
    if (rows.length > IMPORT_ROWS_MAX) return { kind: 'fault', code: 'tooManyRows' };
  }
  return rows.length === 0 ? { kind: 'fault', code: 'noRows' } : { kind: 'rows', rows };
}

function findHeading(cells: readonly (readonly string[])[]) {
  for (const [index, line] of cells.slice(0, HEADER_WITHIN_ROWS).entries()) {
    const header = readHeader(line);
    if (header.kind === 'twice') return { kind: 'fault', code: 'columnTwice' } as const;
    if (header.kind === 'header') return { kind: 'found', index, at: header.at } as const;
  }
  return { kind: 'fault', code: 'noHeader' } as const;
}
