import { boardLines } from './boardRows.ts';
import { LinesTable } from './LinesTable.tsx';
import type { Poll, Tally } from './pollTypes.ts';
import css from './ResultBoard.module.css';

/** Running counts of several questions or persons, in ballot order; only where `progress` carries a tally. */
export function LiveLines({ poll, tally }: { poll: Poll; tally: Tally }) {
  const lines = boardLines(poll, tally).toSorted((a, b) => a.number - b.number);
  return (
    <div className={css.board} data-size="screen" data-lines>
      <LinesTable poll={poll} tally={tally} lines={lines} live />
    </div>
  );
}
