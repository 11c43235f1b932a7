import { formatCount, formatLength } from '../../../core/i18n/format.ts';
import { isCast, isSecret } from '../../../core/voting/rule.ts';
import { serverNow } from '../../app/clock.ts';
import { useLanguage, useText } from '../../app/useText.ts';
import type { Poll } from '../../board/pollTypes.ts';
import { CountdownText } from '../../parts/CountdownText.tsx';
import { Icon } from '../../parts/Icon.tsx';
import css from './OpenPollStage.module.css';

export interface VoteClockProps {
  poll: Poll;
  voted: number;
  noun: string;
}

/** Beside the counts of an open vote: the time, running or standing still, and how many have voted. */
export function VoteClock({ poll, voted, noun }: VoteClockProps) {
  const t = useText();
  const { language } = useLanguage();
  const words = t.chair.vote;
  return (
    <div className={css.side}>
      <div>
        <h3 className={css.label}>{words.left}</h3>
        <p className={css.time}>
          {poll.pausedAt !== null && poll.pausedLeft !== null ? (
            <span>{formatLength(poll.pausedLeft)}</span>
          ) : poll.endsAt === null ? (
            words.noDeadline
          ) : (
            <CountdownText endsAt={poll.endsAt} now={serverNow} />
          )}
        </p>
        {poll.pausedAt !== null && (
          <p className={css.paused}>
            <Icon name="pause" size="1.2em" />
            {words.paused}
          </p>
        )}
      </div>
      {isCast(poll.conduct) && (
        <div>
          <h3 className={css.label}>{isSecret(poll.conduct) ? words.received : words.voted}</h3>
          <p className={css.voted}>
            <strong>{formatCount(voted, language)}</strong> {words.ofRoll(poll.roll, noun)}
          </p>
        </div>
      )}
    </div>
  );
}
