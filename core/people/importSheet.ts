import { type ReadTable, readTable } from '../base/readTable.ts';
import { PEOPLE_TABLE } from './importColumns.ts';
import type { ImportRow } from './importProtocol.ts';

/** Finds the heading and reads the lines below it. */
export function readImportRows(cells: readonly (readonly string[])[]): ReadTable<ImportRow> {
  return readTable(cells, PEOPLE_TABLE, (number, text) => ({
    number,
    code: text('code'),
    name: text('name'),
    position: text('position'),
    unit: text('unit'),
    standing: text('standing'),
  }));
}
