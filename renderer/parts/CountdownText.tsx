import css from './CountdownText.module.css';
import { cx } from './cx.ts';
import { formatClock } from './formatClock.ts';
import { useSecondsLeft } from './useSecondsLeft.ts';

/** From this many seconds on, the rest is spoken and the figure changes colour. */
export const LAST_SECONDS = 10;
/** Which of the last seconds are spoken: each one would talk over the next. */
const SPOKEN: ReadonlySet<number> = new Set([10, 5, 3, 2, 1, 0]);

export interface CountdownTextProps {
  /** End instant, ms of the server's clock. */
  endsAt: number;
  /** That clock. Keep it the same function between renders. */
  now: () => number;
  /** What a screen reader says near the end. */
  announce?: ((secondsLeft: number) => string) | undefined;
  className?: string | undefined;
}

/** The time left as `m:ss`; its size is that of the text around it. */
export function CountdownText({ endsAt, now, announce, className }: CountdownTextProps) {
  const left = useSecondsLeft(endsAt, now);
  return (
    <>
      <span className={cx(css.text, left <= LAST_SECONDS && css.last, className)} role="timer" aria-live="off">
        {formatClock(left)}
      </span>
      {announce !== undefined && (
        <span className="visually-hidden" aria-live="polite">
          {SPOKEN.has(left) ? announce(left) : ''}
        </span>
      )}
    </>
  );
}
