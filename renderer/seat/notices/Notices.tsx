import type { ReactNode } from 'react';
import { isCast } from '../../../core/voting/rule.ts';
import { serverNow } from '../../app/clock.ts';
import { useView } from '../../app/useRoom.ts';
import { useText } from '../../app/useText.ts';
import type { BallotControl } from '../../ballot/useBallot.ts';
import { Banner } from '../../parts/Banner.tsx';
import { Button } from '../../parts/Button.tsx';
import { CountdownText } from '../../parts/CountdownText.tsx';
import { useCurrentItem } from '../useMeeting.ts';
import { useSeat } from '../useSeat.ts';
import { goTo } from '../where.ts';
import css from './Notices.module.css';

export interface NoticesProps {
  ballot: BallotControl;
  /** The page about the lost line is on screen. */
  awayShown: boolean;
  /** Opens that page, where that makes sense. */
  onAwayDetails: (() => void) | undefined;
}

/**
 * One message at a time, the most pressing one: a vote that waits for this delegate, a result, a new item, a lost line. It never moves the
 * delegate; over an open paper it floats, so that the text being read does not jump.
 */
export function Notices({ ballot, awayShown, onAwayDetails }: NoticesProps) {
  const t = useText();
  const { where, move, away } = useSeat();
  const poll = useView('poll');
  const item = useCurrentItem();

  const isReading = where.part === 'reader' || where.part === 'entry';
  const notice = ((): ReactNode => {
    const owes = ballot.owes && poll !== null && isCast(poll.conduct);
    const tellsAway = away && !awayShown && !isReading;
    if (poll?.state === 'open' && where.part !== 'vote' && (owes || !tellsAway) && !awayShown) {
      return (
        <Banner
          tone={owes ? 'new' : 'info'}
          word={t.seat.vote.openNotice}
          actions={
            <Button
              variant={owes ? 'primary' : 'secondary'}
              small
              icon="vote"
              onClick={() => move((before) => goTo(before, 'vote'))}
            >
              {t.seat.vote.goVote}
            </Button>
          }
        >
          {poll.title}{' '}
          {poll.endsAt !== null && (
            <>
              · {t.seat.vote.timeLeft} <CountdownText endsAt={poll.endsAt} now={serverNow} />
            </>
          )}
        </Banner>
      );
    }
    if (poll?.state === 'announced' && where.seenResultId !== poll.id) {
      return (
        <Banner
          tone="info"
          word={t.seat.vote.newResult}
          actions={
            <Button small onClick={() => move((before) => goTo(before, 'vote'))}>
              {t.seat.vote.seeResult}
            </Button>
          }
          onDismiss={() => move((before) => ({ ...before, seenResultId: poll.id }))}
          dismissLabel={t.seat.agenda.putAway}
        >
          {poll.title}
        </Banner>
      );
    }
    if (item !== null && where.seenItemId !== item.id) {
      return (
        <Banner
          tone="info"
          word={t.seat.agenda.moved}
          actions={
            <Button small onClick={() => move((before) => goTo(before, 'agenda'))}>
              {t.seat.agenda.see}
            </Button>
          }
          onDismiss={() => move((before) => ({ ...before, seenItemId: item.id }))}
          dismissLabel={t.seat.agenda.putAway}
        >
          {t.seat.item(item.number, item.title)}
        </Banner>
      );
    }
    if (tellsAway) {
      return (
        <Banner
          tone="warn"
          word={t.seat.away.banner}
          actions={
            onAwayDetails && (
              <Button small onClick={onAwayDetails}>
                {t.seat.away.details}
              </Button>
            )
          }
        />
      );
    }
    return null;
  })();

  return (
    <div className={css.place} data-over={isReading || undefined} aria-live="polite">
      {notice}
    </div>
  );
}
