import type { Page } from '@playwright/test';

/** What goes over the line for one address, counted by the browser itself. */
export interface Traffic {
  /** Requests begun and bytes arrived until then, ms since 1970. */
  until(at: number): { readonly requests: number; readonly bytes: number };
  /** Ends the counting and the throttling. */
  end(): Promise<void>;
}

const MS = 1000;

/** Counts what `path` costs from now on, at a line of so many bytes a second. */
export async function countTraffic(page: Page, path: string, bytesPerSecond: number): Promise<Traffic> {
  const session = await page.context().newCDPSession(page);
  const mine = new Set<string>();
  const requests: number[] = [];
  const arrivals: { readonly at: number; readonly bytes: number }[] = [];
  /** The browser's own clock against that of the world, s. */
  let apart = 0;
  session.on('Network.requestWillBeSent', ({ requestId, request, timestamp, wallTime }) => {
    apart = wallTime - timestamp;
    if (new URL(request.url).pathname !== path) return;
    mine.add(requestId);
    requests.push(wallTime * MS);
  });
  session.on('Network.dataReceived', ({ requestId, timestamp, dataLength, encodedDataLength }) => {
    if (mine.has(requestId)) arrivals.push({ at: (timestamp + apart) * MS, bytes: encodedDataLength || dataLength });
  });
  await session.send('Network.enable');
  const line = { offline: false, latency: 0, uploadThroughput: -1 };
  await session.send('Network.emulateNetworkConditions', { ...line, downloadThroughput: bytesPerSecond });
  return {
    until: (at) => ({
      requests: requests.filter((one) => one <= at).length,
      bytes: arrivals.filter((one) => one.at <= at).reduce((sum, { bytes }) => sum + bytes, 0),
    }),
    async end() {
      await session.send('Network.emulateNetworkConditions', { ...line, downloadThroughput: -1 });
      await session.detach();
    },
  };
}
