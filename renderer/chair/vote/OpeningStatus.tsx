import { useView } from '../../app/useRoom.ts';
import { useText } from '../../app/useText.ts';
import type { Poll } from '../../board/pollTypes.ts';
import { Card } from '../../parts/Card.tsx';
import { ProgressBar } from '../../parts/ProgressBar.tsx';
import { StatusGlyph } from '../../parts/StatusGlyph.tsx';
import css from './OpeningStatus.module.css';

/** A closed secret vote whose sum is not opened yet: who of the counting board has opened their part (V-15). */
export function OpeningStatus({ poll }: { poll: Poll }) {
  const t = useText();
  const words = t.chair.counting.opening;
  const board = useView('board');
  const opening = board?.openings.find(({ pollId }) => pollId === poll.id);
  if (board === null || opening === undefined)
    return (
      <Card>
        <p className={css.word}>
          <StatusGlyph status="loading" size="32px" />
          {words.server}
        </p>
      </Card>
    );
  const parts = words.parts(opening.posted.length, opening.needed);
  return (
    <Card title={words.title}>
      <p className={css.parts}>{parts}</p>
      <ProgressBar value={opening.posted.length} max={opening.needed} label={parts} />
      <ul className={css.members}>
        {board.members.map(({ personId, name, isHead }) => {
          const hasOpened = opening.posted.includes(personId);
          return (
            <li key={personId} className={css.word}>
              <StatusGlyph status={hasOpened ? 'ok' : 'none'} size="28px" />
              <span>
                <strong>{name}</strong>
                {isHead && ` (${t.chair.counting.board.head})`}
              </span>
              <span className={css.quiet}>{hasOpened ? words.posted : words.waiting}</span>
            </li>
          );
        })}
      </ul>
      <p className={css.quiet}>{words.line}</p>
    </Card>
  );
}
