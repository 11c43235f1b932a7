import { useEffect, useState } from 'react';

/** Whole seconds until `endsAt`, rounded up, so that zero is shown exactly at the end; both in ms of one clock. */
export function secondsLeft(endsAt: number, now: number): number {
  return Math.max(0, Math.ceil((endsAt - now) / 1000));
}

/** When the shown second next changes, ms from now; at least a frame, so that a late timer cannot spin. */
export function untilNextSecond(endsAt: number, now: number): number {
  const left = endsAt - now;
  return Math.max(16, left - (Math.ceil(left / 1000) - 1) * 1000);
}

/** Counts down to an instant; every screen that shares the clock changes its second at the same moment. */
export function useSecondsLeft(endsAt: number, now: () => number): number {
  const [seconds, setSeconds] = useState(() => secondsLeft(endsAt, now()));
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined;
    const tick = () => {
      const at = now();
      setSeconds(secondsLeft(endsAt, at));
      timer = at < endsAt ? setTimeout(tick, untilNextSecond(endsAt, at)) : undefined;
    };
    tick();
    // A screen that slept has a late timer: look again as soon as it is seen.
    const seen = () => {
      clearTimeout(timer);
      tick();
    };
    document.addEventListener('visibilitychange', seen);
    return () => {
      clearTimeout(timer);
      document.removeEventListener('visibilitychange', seen);
    };
  }, [endsAt, now]);
  return seconds;
}
