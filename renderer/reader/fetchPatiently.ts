/** A request that cannot be mended by waiting: the document is gone or not for this person. */
export class DocumentRefused extends Error {
  readonly status: number;
  constructor(status: number) {
    super(`the server answered ${status}`);
    this.name = 'DocumentRefused';
    this.status = status;
  }
}

/** Wakes everything that waits for the network. */
export interface Waker {
  /** Resolves at the next `wake()`. */
  next: () => Promise<void>;
  wake: () => void;
}

/** Makes a waker. */
export function createWaker(): Waker {
  let current = Promise.withResolvers<void>();
  return {
    next: () => current.promise,
    wake: () => {
      current.resolve();
      current = Promise.withResolvers();
    },
  };
}

/** Pauses between attempts, ms; the last one repeats. A wake-up ends any pause. */
const PAUSES = [500, 1_000, 2_000, 4_000, 8_000];
/** Answers that mean "not now" rather than "no". */
const LATER: ReadonlySet<number> = new Set([408, 425, 429]);

export interface PatientOptions {
  fetch: (init: RequestInit) => Promise<Response>;
  init: RequestInit;
  signal: AbortSignal;
  waker: Waker;
  /** Told when it begins to wait for the network and when it has got through. */
  onWaiting: (waiting: boolean) => void;
  pause: (ms: number) => Promise<void>;
}

/**
 * The body of a request, however often the network fails on the way: it tries again after a pause or when woken. Throws
 * `DocumentRefused` for an answer that waiting cannot mend, and the signal's reason when aborted.
 */
export async function fetchPatiently(options: PatientOptions): Promise<Response & { body: unknown }> {
  const { init, signal, waker, onWaiting, pause } = options;
  for (let attempt = 0; ; attempt += 1) {
    signal.throwIfAborted();
    try {
      const response = await options.fetch({ ...init, signal });
      const whole = response.ok ? new Response(await response.arrayBuffer(), response) : response;
      if (response.ok) {
        if (attempt > 0) onWaiting(false);
        return whole;
      }
      if (response.status < 500 && !LATER.has(response.status)) throw new DocumentRefused(response.status);
    } catch (error) {
      if (error instanceof DocumentRefused || signal.aborted) throw error;
    }
    onWaiting(true);
    await Promise.race([pause(PAUSES[Math.min(attempt, PAUSES.length - 1)] ?? 0), waker.next()]);
  }
}
