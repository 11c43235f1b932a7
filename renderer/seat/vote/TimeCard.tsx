import { serverNow } from '../../app/clock.ts';
import { useText } from '../../app/useText.ts';
import { Card } from '../../parts/Card.tsx';
import { CountdownText } from '../../parts/CountdownText.tsx';
import { ProgressBar } from '../../parts/ProgressBar.tsx';
import { useSecondsLeft } from '../../parts/useSecondsLeft.ts';
import type { Poll } from './ballotScene.ts';
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

/** The time left, the same second as on the wall; or that the chair closes by hand. */
export function TimeCard({ poll }: { poll: Poll }) {
  const words = useText().seat.vote;
  return (
    <Card title={words.timeLeft}>
      {poll.endsAt === null ? (
        <div>
          <p className={css.none}>{words.noLimit}</p>
          <p className={css.quiet}>{words.noLimitText}</p>
        </div>
      ) : (
        <Draining endsAt={poll.endsAt} openedAt={poll.openedAt} />
      )}
    </Card>
  );
}
