import { foldVietnamese } from '../base/foldVietnamese.ts';

/** What a column can hold; everything else in the sheet is left alone. */
export const IMPORT_COLUMNS = ['code', 'name', 'position', 'unit', 'standing'] as const;
export type ImportColumn = (typeof IMPORT_COLUMNS)[number];

/** Headings as they are met, folded: no case, no marks, no "(*)". */
const HEADINGS: Readonly<Record<ImportColumn, readonly string[]>> = {
  code: ['ma', 'ma so', 'ma dai bieu', 'ma can bo', 'ma uy vien', 'code'],
  name: ['ho va ten', 'ho ten', 'ho va ten dai bieu', 'ten dai bieu', 'full name', 'name'],
  position: ['chuc vu', 'chuc danh', 'chuc vu chuc danh', 'position'],
  unit: ['don vi', 'don vi cong tac', 'co quan', 'co quan don vi', 'noi cong tac', 'unit'],
  standing: ['tu cach', 'tu cach dai bieu', 'vai tro', 'standing'],
};

const COLUMN_OF: ReadonlyMap<string, ImportColumn> = new Map(
  IMPORT_COLUMNS.flatMap((column) => HEADINGS[column].map((heading) => [heading, column] as const)),
);

/** A heading as it is compared: folded, and without whatever is no letter or digit. */
function headingKey(text: string): string {
  return foldVietnamese(text)
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}

export type Header =
  | { readonly kind: 'header'; readonly at: ReadonlyMap<ImportColumn, number> }
  /** Two columns have the same meaning: nobody may guess which one counts. */
  | { readonly kind: 'twice'; readonly column: ImportColumn }
  | { readonly kind: 'none' };

/** Reads a row as the sheet's heading, in any order, case and normal form; it needs a code and a name. */
export function readHeader(cells: readonly string[]): Header {
  const at = new Map<ImportColumn, number>();
  let twice: ImportColumn | null = null;
  cells.forEach((cell, index) => {
    const column = COLUMN_OF.get(headingKey(cell));
    if (column === undefined) return;
    if (at.has(column)) twice ??= column;
    else at.set(column, index);
  });
  if (!at.has('code') || !at.has('name')) return { kind: 'none' };
  return twice === null ? { kind: 'header', at } : { kind: 'twice', column: twice };
}
