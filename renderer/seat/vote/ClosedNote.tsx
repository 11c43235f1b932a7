import { useText } from '../../app/useText.ts';
import { Card } from '../../parts/Card.tsx';
import { StatusGlyph } from '../../parts/StatusGlyph.tsx';
import type { Poll, Recorded } from './ballotScene.ts';
import css from './NoteCard.module.css';
import { OwnBallot } from './OwnBallot.tsx';

export interface ClosedNoteProps {
  poll: Poll;
  entitled: boolean;
  ballot: Recorded | null;
  /** The deadline has passed and the close is on its way. */
  timeUp: boolean;
}

/** Closed and not announced: no figure yet, only the own ballot. */
export function ClosedNote({ poll, entitled, ballot, timeUp }: ClosedNoteProps) {
  const words = useText().seat.vote;
  return (
    <>
      <Card className={css.note}>
        <span className={css.icon}>
          <StatusGlyph status={timeUp ? 'loading' : 'paused'} size="64px" />
        </span>
        <div>
          <p className={css.title}>{words.closedTitle}</p>
          <p className={css.text}>{words.closedText}</p>
        </div>
      </Card>
      <OwnBallot poll={poll} entitled={entitled} ballot={ballot} />
    </>
  );
}
