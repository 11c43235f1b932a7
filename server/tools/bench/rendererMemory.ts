import { readFile } from 'node:fs/promises';
import type { Browser, Page } from '@playwright/test';

/** Memory of the process that draws, in MB; null where this machine does not tell. */
export interface RendererMemory {
  readonly heapMb: number | null;
  /** Its own pages and its share of those it shares. */
  readonly processMb: number | null;
}

const MEGABYTE = 1_000_000;
const KIBIBYTE = 1024;

async function shareOf(pid: number): Promise<number | null> {
  try {
    const pss = /^Pss:\s+(\d+) kB$/mu.exec(await readFile(`/proc/${pid}/smaps_rollup`, 'utf8'));
    return pss === null ? null : (Number(pss[1]) * KIBIBYTE) / MEGABYTE;
  } catch {
    // Not Linux, or the process has just ended.
    return null;
  }
}

/** Collects what is garbage first. Of several drawing processes the largest counts: the others are spare ones. */
export async function rendererMemory(browser: Browser, page: Page): Promise<RendererMemory> {
  const session = await page.context().newCDPSession(page);
  await session.send('HeapProfiler.collectGarbage');
  await session.send('Performance.enable');
  const { metrics } = await session.send('Performance.getMetrics');
  await session.detach();
  const heap = metrics.find(({ name }) => name === 'JSHeapUsedSize')?.value;
  const whole = await browser.newBrowserCDPSession();
  const { processInfo } = await whole.send('SystemInfo.getProcessInfo');
  await whole.detach();
  const shares = await Promise.all(processInfo.filter(({ type }) => type === 'renderer').map(({ id }) => shareOf(id)));
  const known = shares.filter((share) => share !== null);
  return {
    heapMb: heap === undefined ? null : heap / MEGABYTE,
    processMb: known.length === 0 ? null : Math.max(...known),
  };
}
