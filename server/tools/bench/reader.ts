import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { type Browser, chromium } from '@playwright/test';
import { buildIfStale } from '../../../build/buildIfStale.ts';
import { findBrowser } from '../../../build/findBrowser.ts';
import { CannotRunHere } from '../CannotRunHere.ts';
import type { Report } from '../runTool.ts';
import { median, rounded } from '../statistics.ts';
import { countTraffic } from './countTraffic.ts';
import { pdfiumPages } from './pdfiumPages.ts';
import { drawPictures } from './readerPictures.ts';
import { openReaderRoom, type ReaderRoom } from './readerRoom.ts';
import { writeScan } from './readerScan.ts';
import { openReaderScreen, type ReaderScreen } from './readerScreen.ts';
import { type RendererMemory, rendererMemory } from './rendererMemory.ts';

export const READER_OPTIONS = {
  pages: { min: 20, max: 2000, otherwise: 300, what: 'pages of the scan' },
  mb: { min: 1, max: 300, otherwise: 91, what: 'its size in millions of bytes' },
  rate: { min: 10, max: 1_000_000, otherwise: 600, what: 'kB a second that the seat gets until page 1 is drawn' },
  samples: { min: 3, max: 100, otherwise: 10, what: 'pages that are jumped to and turned to' },
} as const;

/** Different pictures; more would only take longer to draw. */
const PICTURES = 6;
/** Somebody looks at a page for this long before the next turn, ms. */
const LOOK_MS = 2_000;
const MEMORY_EVERY = 50;
const NO_GPU = ['--disable-gpu', '--disable-background-networking', '--disable-component-update', '--no-first-run'];

type Options = { readonly [K in keyof typeof READER_OPTIONS]: number };

/** Cold and second drawings of pages spread over the paper, and turns from them to their neighbours. */
async function drawSamples(screen: ReaderScreen, { pages, samples }: Options) {
  const step = Math.floor((pages - 4) / samples);
  const numbers = Array.from({ length: samples }, (_, index) => 3 + index * step);
  const cold: number[] = [];
  const turns: number[] = [];
  const draws: number[] = [];
  let width = 0;
  for (const number of numbers) {
    cold.push((await screen.jumpTo(number)).ms);
    await pause(LOOK_MS);
    turns.push((await screen.turnTo(number + 1)).ms);
  }
  // The second time everything has been fetched: what remains is the drawing.
  for (const number of numbers) {
    const shown = await screen.jumpTo(number);
    if (shown.drawMs !== null) draws.push(shown.drawMs);
    width = shown.width;
    await pause(LOOK_MS / 2);
  }
  return { numbers, cold, turns, draws, width };
}

/** Turns through the whole paper. */
async function turnThrough(browser: Browser, screen: ReaderScreen, pages: number) {
  const memory: { readonly page: number; readonly used: RendererMemory }[] = [];
  await screen.jumpTo(1);
  for (let page = 2; page <= pages; page += 1) {
    await screen.turnTo(page);
    if (page % MEMORY_EVERY === 0) memory.push({ page, used: await rendererMemory(browser, screen.page) });
  }
  return { memory };
}

/** `npm run bench -- reader`: a large scan on a seat, from the tap until its last page. */
export async function benchReader(options: Options): Promise<Report> {
  buildIfStale();
  const root = await mkdtemp(join(tmpdir(), 'nghisu-reader-'));
  const args = [...(process.getuid?.() === 0 ? ['--no-sandbox'] : []), ...NO_GPU];
  const browser = await chromium.launch({ executablePath: findBrowser(), args });
  let room: ReaderRoom | null = null;
  try {
    const bytes = options.mb * 1_000_000;
    const scan = join(root, 'scan.pdf');
    const artist = await browser.newPage();
    await writeScan(scan, await drawPictures(artist, PICTURES, bytes / options.pages), options.pages, bytes);
    await artist.close();
    room = await openReaderRoom(join(root, 'data'), scan);
    if (!room.hasViewingCopy) throw new CannotRunHere('This needs qpdf, which makes the copy that is read.');

    const screen = await openReaderScreen(browser, room);
    const traffic = await countTraffic(screen.page, `/documents/${room.sha256}`, options.rate * 1000);
    const tapped = Date.now();
    const drawn = await screen.openPaper();
    const until = traffic.until(drawn);
    await traffic.end();
    await screen.showWholePages();
    const found = await drawSamples(screen, options);
    const peer = await pdfiumPages(room.servedPath, found.numbers, found.width);
    const through = await turnThrough(browser, screen, options.pages);
    return report(options, {
      ...found,
      ...through,
      ...until,
      peer,
      firstPageMs: drawn - tapped,
      size: room.servedSize,
    });
  } finally {
    await browser.close();
    await room?.stop();
    await rm(root, { recursive: true, force: true });
  }
}

interface Found extends Awaited<ReturnType<typeof drawSamples>>, Awaited<ReturnType<typeof turnThrough>> {
  readonly bytes: number;
  readonly requests: number;
  readonly peer: readonly number[];
  readonly firstPageMs: number;
  readonly size: number;
}

function report({ pages, mb }: Options, found: Found): Report {
  const { cold, turns, draws, peer, memory } = found;
  const ratios = (a: readonly number[], b: readonly number[]) =>
    rounded(median(a.map((one, index) => one / (b[index] ?? Number.NaN))), 3);
  const series = (of: (used: RendererMemory) => number | null) =>
    memory.map(({ page, used }) => `${page}: ${of(used) === null ? '–' : rounded(of(used) ?? 0, 1)}`).join(', ');
  const growth = (of: (used: RendererMemory) => number | null) => {
    const [first, last] = [memory[0], memory.at(-1)].map((one) => (one === undefined ? null : of(one.used)));
    return first && last ? rounded(last / first) : null;
  };
  return {
    figures: {
      pages,
      mb,
      bytes_share_to_page_1: rounded(found.bytes / found.size, 4),
      requests_to_page_1: found.requests,
      first_page_ms: found.firstPageMs,
      turn_to_cold_ratio: ratios(turns, cold),
      turn_ms: rounded(median(turns), 1),
      cold_ms: rounded(median(cold), 1),
      render_to_pdfium_ratio: draws.length === 0 ? null : rounded(median(draws) / median(peer)),
      render_ms: draws.length === 0 ? null : rounded(median(draws), 1),
      pdfium_ms: rounded(median(peer), 1),
      render_width_px: found.width,
      heap_mb: series((used) => used.heapMb),
      heap_growth: growth((used) => used.heapMb),
      process_mb: series((used) => used.processMb),
      process_growth: growth((used) => used.processMb),
    },
    wrong: null,
  };
}
