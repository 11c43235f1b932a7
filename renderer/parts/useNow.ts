import { useEffect, useState } from 'react';

/** The clock's reading, ms, renewed at every whole multiple of `stepMs` of that clock. */
export function useNow(now: () => number, stepMs = 1000): number {
  const [at, setAt] = useState(now);
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout>;
    const tick = () => {
      const reading = now();
      setAt(reading);
      timer = setTimeout(tick, stepMs - (reading % stepMs) + 1);
    };
    tick();
    return () => clearTimeout(timer);
  }, [now, stepMs]);
  return at;
}
