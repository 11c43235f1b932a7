import { type BoardLine, boardLines, isOneQuestion } from '../board/boardRows.ts';
import { pagesOf } from '../board/paging.ts';
import type { Line, Named, NamedEntry, Poll, Tally } from '../board/pollTypes.ts';

/** Persons or questions on one picture: more would not be read from the last row. */
const LINES = 8;
/** People on one map of choices: five columns of nine. */
const NAMES = 45;
/** What a consequence takes of a row. */
const CONSEQUENCE = 0.55;

/** One picture of a result. */
export type ResultPage =
  | { readonly kind: 'board' }
  | {
      readonly kind: 'lines';
      readonly lines: readonly BoardLine[];
      /** Rows of the fullest page: all pages have the same type. */
      readonly rows: number;
    }
  | {
      readonly kind: 'names';
      readonly line: Line;
      /** Where the line stands on the ballot, from 0. */
      readonly at: number;
      readonly entries: readonly NamedEntry[];
    };

/** The height of a page in rows: a person who reached a threshold has a second, lower one. */
const rowsOf = (lines: readonly BoardLine[]): number =>
  lines.reduce((rows, { tally }) => rows + (tally.consequence === null ? 1 : 1 + CONSEQUENCE), 0);

/** Everything the hall sees of a result, picture by picture: the board, then who chose what where the poll shows it. */
export function resultPages(poll: Poll, tally: Tally, named: Named | null): readonly ResultPage[] {
  const boards: readonly ResultPage[] = isOneQuestion(poll)
    ? [{ kind: 'board' }]
    : pagesOf(boardLines(poll, tally), LINES).map((lines, _, all) => ({
        kind: 'lines',
        lines,
        rows: Math.max(...all.map(rowsOf)),
      }));
  if (named === null || named.pollId !== poll.id) return boards;
  const maps = poll.lines.flatMap((line, at) =>
    pagesOf(named.entries, NAMES).map((entries): ResultPage => ({ kind: 'names', line, at, entries })),
  );
  return [...boards, ...maps];
}
