import { createPortal } from 'react-dom';
import type { WipeLine } from '../../../core/views/terminalViews.ts';
import { serverNow, useNow } from '../clock.ts';
import { useRoomName } from '../useRoom.ts';
import { useText } from '../useText.ts';
import css from './RecallSheet.module.css';
import { type RecallRow, recallFigures } from './recallRows.ts';
import { momentWords, usePaperWords, useStateWords } from './recallWords.ts';

/** The report on paper, with room for two signatures: drawn only there, where it is all there is. */
export function RecallSheet({ wipe, rows }: { wipe: WipeLine; rows: readonly RecallRow[] }) {
  const words = useText().shell.recall;
  const paperWords = usePaperWords();
  const stateWords = useStateWords();
  const { room } = useRoomName();
  useNow(60_000);
  const { terminals, reported, deleted, failed } = recallFigures(wipe);
  return createPortal(
    <div className={css.sheet}>
      <h1 className={css.title}>{words.title}</h1>
      <p>{room}</p>
      <p>
        {words.orderedAt(momentWords(wipe.orderedAt))}. {words.printedAt(momentWords(serverNow()))}.
      </p>
      <p>
        {words.reported(reported, terminals)}. {words.deleted(deleted)}
        {failed > 0 && `. ${words.failed(failed)}`}.
      </p>
      <table className={css.table}>
        <thead>
          <tr>
            <th>{words.columns.terminal}</th>
            <th>{words.columns.paper}</th>
            <th>{words.columns.at}</th>
            <th>{words.columns.state}</th>
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={row.key}>
              <td>{row.terminal}</td>
              <td>{paperWords(row)}</td>
              <td>{row.at === null ? '' : momentWords(row.at)}</td>
              <td>{stateWords(row)}</td>
            </tr>
          ))}
        </tbody>
      </table>
      <div className={css.signatures}>
        <p>{words.technician}</p>
        <p>{words.maker}</p>
      </div>
    </div>,
    document.body,
  );
}
