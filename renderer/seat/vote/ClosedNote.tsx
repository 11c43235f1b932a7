import { useText } from '../../app/useText.ts';
import type { Poll } from '../../ballot/ballotTypes.ts';
import { Card } from '../../parts/Card.tsx';
import { StatusGlyph } from '../../parts/StatusGlyph.tsx';
import css from './NoteCard.module.css';
import { OwnBallots } from './OwnBallots.tsx';

export interface ClosedNoteProps {
  poll: Poll;
  /** The sum of the secret ballots is not opened yet. */
  counting: boolean;
  /** The deadline has passed and the close is on its way. */
  timeUp: boolean;
}

/** Closed and not announced: no figure yet, only the own ballot. */
export function ClosedNote({ poll, counting, timeUp }: ClosedNoteProps) {
  const words = useText().seat.vote;
  const { givenUp } = poll;
  const title = givenUp !== null ? words.givenUpTitle : counting ? words.countingTitle : words.closedTitle;
  const text = givenUp !== null ? words.givenUp[givenUp] : counting ? words.countingText : words.closedText;
  return (
    <>
      <Card className={css.note}>
        <span className={css.icon}>
          <StatusGlyph status={timeUp || counting ? 'loading' : 'paused'} size="64px" />
        </span>
        <div>
          <p className={css.title}>{title}</p>
          <p className={css.text}>{text}</p>
        </div>
      </Card>
      <OwnBallots poll={poll} />
    </>
  );
}
