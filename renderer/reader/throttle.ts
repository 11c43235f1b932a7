/** Passes on at most one call per `ms`, the last one always; `stop` drops what is waiting. */
export function throttle<A extends readonly unknown[]>(ms: number, act: (...args: A) => void) {
  let timer: ReturnType<typeof setTimeout> | undefined;
  let waiting: A | null = null;
  const run = () => {
    timer = undefined;
    if (waiting === null) return;
    const args = waiting;
    waiting = null;
    timer = setTimeout(run, ms);
    act(...args);
  };
  return {
    call: (...args: A) => {
      waiting = args;
      if (timer === undefined) run();
    },
    stop: () => {
      clearTimeout(timer);
      timer = undefined;
      waiting = null;
    },
  };
}
