import css from './CountdownRing.module.css';
import { CountdownText, type CountdownTextProps, LAST_SECONDS } from './CountdownText.tsx';
import { cx } from './cx.ts';
import { useSecondsLeft } from './useSecondsLeft.ts';

const RADIUS = 94;

export interface CountdownRingProps extends Omit<CountdownTextProps, 'className'> {
  /** When the count began, ms of the same clock: a full ring. */
  startedAt: number;
  /** A word below the figure. */
  label: string;
  /** Width of the ring, any CSS length. */
  width?: string | undefined;
  tone?: 'act' | 'gold' | undefined;
}

/** The time left as a closing ring around its figure. */
export function CountdownRing(props: CountdownRingProps) {
  const { startedAt, endsAt, now, label, width = '240px', tone = 'act', announce } = props;
  const left = useSecondsLeft(endsAt, now);
  const whole = Math.max(1, (endsAt - startedAt) / 1000);
  // The arc glides towards the value of the next second.
  const rest = Math.min(1, Math.max(0, (left - 1) / whole));
  return (
    <div className={cx(css.ring, css[tone], left <= LAST_SECONDS && css.last)} style={{ '--size': width }}>
      <svg viewBox="0 0 200 200" aria-hidden="true">
        <circle className={css.track} cx="100" cy="100" r={RADIUS} />
        {left > 0 && (
          <circle
            className={css.arc}
            cx="100"
            cy="100"
            r={RADIUS}
            pathLength={1}
            strokeDasharray={1}
            strokeDashoffset={1 - rest}
          />
        )}
      </svg>
      <div className={cx(css.inside, left >= 600 && css.long)}>
        <CountdownText endsAt={endsAt} now={now} announce={announce} />
        <span className={css.label}>{label}</span>
      </div>
    </div>
  );
}
