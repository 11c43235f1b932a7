import type { BoardLine } from './boardRows.ts';
import { LinesTable } from './LinesTable.tsx';
import type { BoardSize, Poll, Tally } from './pollTypes.ts';
import css from './ResultBoard.module.css';
import { rowsStyle } from './rowsStyle.ts';

export interface LiveLinesProps {
  poll: Poll;
  tally: Tally;
  size: BoardSize;
  /** Those that are drawn, of a page or all. */
  lines: readonly BoardLine[];
  /** Rows of the fullest page, so that all pages have the same type. */
  rows: number;
}

/** Running counts of several questions or persons, in ballot order; only where `progress` carries a tally. */
export function LiveLines({ poll, tally, size, lines, rows }: LiveLinesProps) {
  return (
    <div className={css.board} style={rowsStyle(rows)} data-size={size} data-lines>
      <div className={css.figures}>
        <LinesTable poll={poll} tally={tally} lines={lines} live />
      </div>
    </div>
  );
}
