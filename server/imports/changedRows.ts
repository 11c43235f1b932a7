import { isDeepStrictEqual } from 'node:util';
import type { PlannedRow } from '../../core/people/importRows.ts';

/** Numbers of the lines that come out otherwise than the secretary saw: what would be written, or whom it would change. */
export function changedRows(seen: readonly PlannedRow[], now: readonly PlannedRow[]): readonly number[] {
  const gist = ({ state, write, changes, problems, match }: PlannedRow) => ({
    state,
    write,
    changes,
    problems,
    match: match?.person.id ?? null,
  });
  return now.flatMap((row, at) => {
    const before = seen[at];
    return before !== undefined && isDeepStrictEqual(gist(before), gist(row)) ? [] : [row.row.number];
  });
}
