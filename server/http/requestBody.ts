import type { IncomingMessage } from 'node:http';
import { HttpError } from './HttpError.ts';
import type { Limits } from './limits.ts';

type BodyTimes = Pick<Limits, 'bodyIdleMs' | 'bodyTotalMs'>;

/**
 * The body piece by piece, bounded by standstill and by a generous total. Throws HttpError 408 when the client is too
 * slow, and the socket's own error when it goes away. Stopping early leaves the socket open for an answer.
 */
export async function* requestBody(request: IncomingMessage, times: BodyTimes): AsyncGenerator<Buffer, void> {
  // The handler works on after the last byte (hashing, re-packing), which is no idleness of the client.
  request.socket.setTimeout(0);
  const pieces: AsyncIterator<Buffer> = request.iterator({ destroyOnReturn: false });
  const end = performance.now() + times.bodyTotalMs;
  let waiting = false;
  try {
    for (;;) {
      waiting = true;
      const step = await within(pieces.next(), Math.min(times.bodyIdleMs, end - performance.now()));
      waiting = false;
      if (step.done === true) return;
      yield step.value;
    }
  } finally {
    // While a read is pending its iterator cannot be ended; that connection is closed anyway.
    if (!waiting) await pieces.return?.();
  }
}

function within<T>(promise: Promise<T>, milliseconds: number): Promise<T> {
  return new Promise((resolve, reject) => {
    const expire = () =>
      reject(new HttpError(408, 'body-too-slow', 'the body stopped arriving', { Connection: 'close' }));
    const timer = setTimeout(expire, milliseconds);
    promise.then(resolve, reject).finally(() => clearTimeout(timer));
  });
}
