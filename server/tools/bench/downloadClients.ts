import { createHash } from 'node:crypto';
import { Agent, get } from 'node:https';
import { setTimeout as pause } from 'node:timers/promises';
import type { Downloaded, DownloadOrder } from './Downloader.ts';

/** How often a paced reader is given its share, in milliseconds. */
const PACE_EVERY_MS = 20;

let stopped = false;

/** Downloads once; answers the bytes, whether they are the right ones, and stops reading beyond `bytesPerMs`. */
function download(order: DownloadOrder, agent: Agent): Promise<Downloaded> {
  const { port, path, ca, token, sha256, bytesPerMs } = order;
  const headers = token === null ? {} : { authorization: `Bearer ${token}` };
  return new Promise((resolve, reject) => {
    const request = get({ host: '127.0.0.1', port, path, ca, headers, agent }, (response) => {
      const digest = createHash('sha256');
      const started = performance.now();
      let bytes = 0;
      const resume = () => {
        if (stopped) response.destroy();
        else response.resume();
      };
      response.on('data', (chunk: Buffer) => {
        digest.update(chunk);
        bytes += chunk.length;
        if (bytesPerMs === null || bytes <= (performance.now() - started) * bytesPerMs) return;
        response.pause();
        setTimeout(resume, PACE_EVERY_MS);
      });
      // A download that was cut short because the measurement is over is not a corrupt one.
      response.on('close', () =>
        resolve({
          bytes,
          corrupt: response.complete && digest.digest('hex') !== sha256 ? 1 : 0,
          cut: response.complete ? 0 : 1,
        }),
      );
    });
    request.on('error', (error) => (stopped ? resolve({ bytes: 0, corrupt: 0, cut: 1 }) : reject(error)));
  });
}

async function client(order: DownloadOrder): Promise<Downloaded> {
  const agent = new Agent({ keepAlive: false, maxCachedSessions: 0 });
  const sum = { bytes: 0, corrupt: 0, cut: 0 };
  do {
    const done = await download(order, agent);
    sum.bytes += done.bytes;
    sum.corrupt += done.corrupt;
    sum.cut += done.cut;
    await pause(0);
  } while (order.again && !stopped);
  return sum;
}

process.on('message', (order: DownloadOrder | 'stop') => {
  if (order === 'stop') {
    stopped = true;
    return;
  }
  stopped = false;
  void Promise.all(Array.from({ length: order.clients }, () => client(order))).then((all) => {
    const total = (name: keyof Downloaded) => all.reduce((sum, one) => sum + one[name], 0);
    process.send?.({ bytes: total('bytes'), corrupt: total('corrupt'), cut: total('cut') });
  });
});
process.on('disconnect', () => process.exit(0));
