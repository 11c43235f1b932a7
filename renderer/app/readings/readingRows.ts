import type { ReadingsView } from '../../../core/views/readingsView.ts';

type Delegate = ReadingsView['delegates'][number];
type Line = Delegate['papers'][number];

/** One delegate and one paper that they may read. */
export interface ReadingRow {
  readonly key: string;
  readonly name: string;
  readonly place: string;
  readonly line: Line;
}

/** Everybody who may read a paper, those who are least far first; `onlyUnread` leaves out whoever has opened it. */
export function readingRows(
  delegates: readonly Delegate[],
  paperId: string,
  onlyUnread: boolean,
): readonly ReadingRow[] {
  const rows = delegates.flatMap(({ personId, name, place, papers }) => {
    const line = papers.find(({ id }) => id === paperId);
    return line === undefined ? [] : [{ key: personId, name, place, line }];
  });
  const unread = ({ line }: ReadingRow) => line.step === 'none' || line.step === 'fetched';
  return rows.filter((row) => !onlyUnread || unread(row)).toSorted((a, b) => RANK[a.line.step] - RANK[b.line.step]);
}

const RANK: Readonly<Record<Line['step'], number>> = { none: 0, fetched: 1, opened: 2, read: 3 };
