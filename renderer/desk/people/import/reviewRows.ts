import { type PlannedRow, ROW_STATES, type RowState } from '../../../../core/people/importRows.ts';
import { findPeople } from '../delegates/delegateList.ts';

export type ReviewFilter = 'all' | RowState;
export const REVIEW_FILTERS: readonly ReviewFilter[] = ['all', ...ROW_STATES];

/** A line as it was read and as it stands after the secretary's corrections. */
export interface ReviewRow {
  readonly asRead: PlannedRow;
  readonly now: PlannedRow;
}

/** What needs a look comes first, then by number. A line keeps its place while it is mended. */
export function orderRows(asRead: readonly PlannedRow[], now: readonly PlannedRow[]): readonly ReviewRow[] {
  const rank = (row: PlannedRow) => ROW_STATES.indexOf(row.state);
  return asRead
    .flatMap((row, at): ReviewRow[] => {
      const after = now[at];
      return after === undefined ? [] : [{ asRead: row, now: after }];
    })
    .sort((a, b) => rank(a.asRead) - rank(b.asRead) || a.asRead.row.number - b.asRead.row.number);
}

/** Lines in a state, now or as read: one that has just been mended does not slip away from under the hand. */
export function findRows(rows: readonly ReviewRow[], filter: ReviewFilter, search: string): readonly ReviewRow[] {
  const chosen = rows.filter(({ asRead, now }) => filter === 'all' || now.state === filter || asRead.state === filter);
  const found = new Set(
    findPeople(
      chosen.map(({ now }) => ({ ...now.row, code: now.code })),
      search,
    ).map((row) => row.number),
  );
  return chosen.filter(({ now }) => found.has(now.row.number));
}

/** The figures beside the button. */
export interface ReviewCounts {
  readonly writes: number;
  readonly added: number;
  readonly updated: number;
  /** Of the written: those whose name was a question. */
  readonly asked: number;
  readonly unchanged: number;
  readonly left: number;
}

export function countRows(now: readonly PlannedRow[]): ReviewCounts {
  const written = now.filter((row) => row.write !== null);
  const isNew = (row: PlannedRow) => row.joins || row.write?.personId === null;
  const idle = now.filter(
    (row) =>
      row.write === null && !row.skipped && row.problems.length === 0 && (row.match === null || row.match.who !== null),
  ).length;
  return {
    writes: written.length,
    added: written.filter(isNew).length,
    updated: written.filter((row) => !isNew(row) && row.match === null).length,
    asked: written.filter((row) => !isNew(row) && row.match !== null).length,
    unchanged: idle,
    left: now.length - written.length - idle,
  };
}

const CODE_PROBLEMS = new Set(['missingCode', 'duplicateCode', 'codeOfAnother']);

/** Whether the line's code can be typed: it was wrong when it was read, or has become so. */
export function codeIsOpen({ asRead, now }: ReviewRow): boolean {
  return [...asRead.problems, ...now.problems].some(
    (problem) => CODE_PROBLEMS.has(problem.kind) || (problem.kind === 'tooLong' && problem.field === 'code'),
  );
}

export function standingIsOpen({ asRead }: ReviewRow): boolean {
  return asRead.problems.some((problem) => problem.kind === 'unknownStanding');
}
