import { formatLength } from '../../../core/i18n/format.ts';
import { serverNow } from '../../app/clock.ts';
import { useText } from '../../app/useText.ts';
import type { Poll } from '../../ballot/ballotTypes.ts';
import { Card } from '../../parts/Card.tsx';
import { CountdownText } from '../../parts/CountdownText.tsx';
import { ProgressBar } from '../../parts/ProgressBar.tsx';
import { useSecondsLeft } from '../../parts/useSecondsLeft.ts';
import css from './TimeCard.module.css';

function Draining({ endsAt, openedAt }: { endsAt: number; openedAt: number }) {
  const words = useText().seat.vote;
  const left = useSecondsLeft(endsAt, serverNow);
  return (
    <>
      <p className={css.time}>
        <CountdownText endsAt={endsAt} now={serverNow} announce={words.secondsLeft} />
      </p>
      <ProgressBar value={left} max={Math.max(1, (endsAt - openedAt) / 1000)} label={words.timeLeft} />
    </>
  );
}

/** The time left, the same second as on the wall; that it stands still; or that the chair closes by hand. */
export function TimeCard({ poll, compact = false }: { poll: Poll; compact?: boolean }) {
  const words = useText().seat.vote;
  const { endsAt, pausedAt, pausedLeft } = poll;
  const paused = pausedAt !== null;
  if (compact) {
    return (
      <Card>
        <p className={css.compact}>
          <span className={css.quiet}>{words.timeLeft}</span>
          {endsAt === null ? (
            <strong>{paused ? words.pausedTime : words.noLimit}</strong>
          ) : (
            <strong className={css.figure}>
              <CountdownText endsAt={endsAt} now={serverNow} announce={words.secondsLeft} />
            </strong>
          )}
        </p>
      </Card>
    );
  }
  if (endsAt !== null) {
    return (
      <Card title={words.timeLeft}>
        <Draining endsAt={endsAt} openedAt={poll.openedAt} />
      </Card>
    );
  }
  return (
    <Card title={words.timeLeft}>
      <div>
        <p className={css.none}>{paused ? words.pausedTime : words.noLimit}</p>
        {!(paused && pausedLeft === null) && (
          <p className={css.quiet}>{paused ? formatLength(pausedLeft ?? 0) : words.noLimitText}</p>
        )}
      </div>
    </Card>
  );
}
