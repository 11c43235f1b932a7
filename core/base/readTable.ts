import { tidy } from './fields.ts';
import { foldVietnamese } from './foldVietnamese.ts';

/** The heading may stand below a title, but not further down than this. */
export const HEADER_WITHIN_ROWS = 20;

/** A list that somebody keeps in a spreadsheet. */
export interface TableShape<C extends string> {
  /** What each column may be called, folded: no case, no marks, no "(*)". */
  readonly headings: Readonly<Record<C, readonly string[]>>;
  /** Without these columns a row is no heading. */
  readonly needs: readonly NoInfer<C>[];
  readonly maxRows: number;
}

export type Header<C extends string> =
  | { readonly kind: 'header'; readonly at: ReadonlyMap<C, number> }
  /** Two columns have the same meaning: nobody may guess which one counts. */
  | { readonly kind: 'twice'; readonly column: C }
  | { readonly kind: 'none' };

export type TableFault = 'noHeader' | 'columnTwice' | 'noRows' | 'tooManyRows';
export type ReadTable<R> =
  | { readonly kind: 'rows'; readonly rows: readonly R[] }
  | { readonly kind: 'fault'; readonly code: TableFault };

/** A heading as it is compared: folded, and without whatever is no letter or digit. */
function headingKey(text: string): string {
  return foldVietnamese(text)
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}

const columnsOf = <C extends string>({ headings }: TableShape<C>): readonly C[] =>
  Object.keys(headings).filter((key): key is C => key in headings);

/** Reads a row as the table's heading, in any order, case and normal form; other columns are let be. */
export function readTableHeader<C extends string>(cells: readonly string[], shape: TableShape<C>): Header<C> {
  const at = new Map<C, number>();
  let twice: C | null = null;
  cells.forEach((cell, index) => {
    const key = headingKey(cell);
    const column = columnsOf(shape).find((one) => shape.headings[one].includes(key));
    if (column === undefined) return;
    if (at.has(column)) twice ??= column;
    else at.set(column, index);
  });
  if (shape.needs.some((column) => !at.has(column))) return { kind: 'none' };
  return twice === null ? { kind: 'header', at } : { kind: 'twice', column: twice };
}

/**
 * Finds the heading and reads the lines below it; blank lines are passed over, their numbers are not reused. `rowOf` makes
 * a row of a line's number, as the spreadsheet program counts from 1, and of its tidied texts, empty where there is no such column.
 */
export function readTable<C extends string, R>(
  cells: readonly (readonly string[])[],
  shape: TableShape<C>,
  rowOf: (number: number, text: (column: C) => string) => R,
): ReadTable<R> {
  const heading = findHeading(cells, shape);
  if (heading.kind === 'fault') return heading;
  const rows: R[] = [];
  for (let index = heading.index + 1; index < cells.length; index += 1) {
    const line = cells[index] ?? [];
    const text = (column: C) => tidy(line[heading.at.get(column) ?? -1] ?? '');
    if ([...heading.at.keys()].every((column) => text(column) === '')) continue;
    rows.push(rowOf(index + 1, text));
    if (rows.length > shape.maxRows) return { kind: 'fault', code: 'tooManyRows' };
  }
  return rows.length === 0 ? { kind: 'fault', code: 'noRows' } : { kind: 'rows', rows };
}

function findHeading<C extends string>(cells: readonly (readonly string[])[], shape: TableShape<C>) {
  for (const [index, line] of cells.slice(0, HEADER_WITHIN_ROWS).entries()) {
    const header = readTableHeader(line, shape);
    if (header.kind === 'twice') return { kind: 'fault', code: 'columnTwice' } as const;
    if (header.kind === 'header') return { kind: 'found', index, at: header.at } as const;
  }
  return { kind: 'fault', code: 'noHeader' } as const;
}
