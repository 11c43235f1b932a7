import { type Header, readTableHeader, type TableShape } from '../base/readTable.ts';
import { IMPORT_ROWS_MAX } from './commands.ts';

/** What a column can hold; everything else in the sheet is left alone. */
export type ImportColumn = 'code' | 'name' | 'position' | 'unit' | 'standing';

/** Headings as they are met. */
export const PEOPLE_TABLE: TableShape<ImportColumn> = {
  headings: {
    code: ['ma', 'ma so', 'ma dai bieu', 'ma can bo', 'ma uy vien', 'code'],
    name: ['ho va ten', 'ho ten', 'ho va ten dai bieu', 'ten dai bieu', 'full name', 'name'],
    position: ['chuc vu', 'chuc danh', 'chuc vu chuc danh', 'position'],
    unit: ['don vi', 'don vi cong tac', 'co quan', 'co quan don vi', 'noi cong tac', 'unit'],
    standing: ['tu cach', 'tu cach dai bieu', 'vai tro', 'standing'],
  },
  needs: ['code', 'name'],
  maxRows: IMPORT_ROWS_MAX,
};

/** Reads a row as the sheet's heading; it needs a code and a name. */
export const readHeader = (cells: readonly string[]): Header<ImportColumn> => readTableHeader(cells, PEOPLE_TABLE);
