import { formatLength } from '../../../core/i18n/format.ts';
import { isCast } from '../../../core/voting/rule.ts';
import { serverNow } from '../../app/clock.ts';
import { useText } from '../../app/useText.ts';
import type { Poll } from '../../board/pollTypes.ts';
import { CountdownRing } from '../../parts/CountdownRing.tsx';
import { Icon } from '../../parts/Icon.tsx';
import css from './VotingScene.module.css';

/** The time of an open vote: counting down, standing still while it is paused, or up to the chair. */
export function VotingTime({ poll }: { poll: Poll }) {
  const t = useText();
  if (poll.pausedAt !== null)
    return (
      <div className={css.paused}>
        <Icon name="pause" size="2.4em" />
        <strong>{t.wall.paused}</strong>
        {poll.pausedLeft !== null && (
          <span className={css.rest}>
            {formatLength(poll.pausedLeft)} {t.wall.left}
          </span>
        )}
      </div>
    );
  if (poll.endsAt === null)
    return <p className={css.open}>{isCast(poll.conduct) ? t.wall.noDeadline : t.voting.conductNote[poll.conduct]}</p>;
  return (
    <CountdownRing
      startedAt={poll.openedAt}
      endsAt={poll.endsAt}
      now={serverNow}
      label={t.wall.left}
      tone="gold"
      width="100%"
    />
  );
}
