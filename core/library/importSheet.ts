import { type ReadTable, readTable, type TableShape } from '../base/readTable.ts';
import { LIBRARY_LIMITS } from './library.ts';

type IndexColumn = 'fileName' | 'name' | 'number' | 'date' | 'issuer' | 'category' | 'abstract';

/** One line of an index sheet, its texts as typed. */
export interface IndexRow extends Readonly<Record<IndexColumn, string>> {
  /** As the spreadsheet program counts rows, from 1. */
  readonly row: number;
}

/** Headings as they are met in lists of documents. */
const INDEX_TABLE: TableShape<IndexColumn> = {
  headings: {
    fileName: ['ten tep', 'tep', 'ten file', 'file', 'file name'],
    name: ['ten van ban', 'van ban', 'ten tai lieu', 'tieu de', 'name', 'title'],
    number: ['so ky hieu', 'so va ky hieu', 'so hieu', 'ky hieu', 'number'],
    date: ['ngay ban hanh', 'ngay van ban', 'ngay thang', 'ngay', 'date'],
    issuer: ['co quan ban hanh', 'noi ban hanh', 'don vi ban hanh', 'issuer'],
    category: ['nhom', 'nhom van ban', 'chuyen muc', 'danh muc', 'category'],
    abstract: ['trich yeu', 'trich yeu noi dung', 'noi dung', 'abstract'],
  },
  needs: ['name'],
  maxRows: LIBRARY_LIMITS.entries,
};

/** Finds the heading of an index sheet and reads the lines below it. */
export const readIndexRows = (cells: readonly (readonly string[])[]): ReadTable<IndexRow> =>
  readTable(cells, INDEX_TABLE, (row, text) => ({
    row,
    fileName: text('fileName'),
    name: text('name'),
    number: text('number'),
    date: text('date'),
    issuer: text('issuer'),
    category: text('category'),
    abstract: text('abstract'),
  }));
