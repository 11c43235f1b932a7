import type { Browser, Page } from '@playwright/test';
import { z } from 'zod';
import { vi } from '../../../core/i18n/vi.ts';
import type { ReaderRoom } from './readerRoom.ts';

const SIZE = { width: 1920, height: 1080 };
/** No page takes longer, ms; a seat at 0.6 MB/s on a busy machine included. */
const PATIENCE_MS = 180_000;

const Shown = z.object({
  /** From the key to the page on screen, ms. */
  ms: z.number(),
  /** From the beginning of the drawing to its end, ms; null for a page that was drawn before. */
  drawMs: z.number().nullable(),
  /** Pixels across of what was drawn. */
  width: z.number(),
});
export type Shown = z.infer<typeof Shown>;

/** What the page notes by itself about its drawing, set up before its own programs run. */
function noteDrawing(): void {
  const started = new Map<string, number>();
  const drawn = new Map<string, number>();
  const first = { at: 0 };
  const numberOf = (element: Element) => element.closest<HTMLElement>('.page')?.dataset.pageNumber ?? '';
  new MutationObserver((changes) => {
    for (const { type, target, addedNodes } of changes) {
      if (!(target instanceof Element)) continue;
      if (type === 'attributes') {
        if (target.hasAttribute('data-loaded')) started.set(numberOf(target), performance.now());
        continue;
      }
      for (const node of addedNodes) {
        // The layer of words comes when the picture of the page is finished, on scans, too.
        if (!(node instanceof Element) || !node.matches('.textLayer')) continue;
        drawn.set(numberOf(node), performance.now());
        first.at ||= Date.now();
      }
    }
  }).observe(document, { subtree: true, childList: true, attributes: true, attributeFilter: ['data-loaded'] });

  /** Waits for the key, then for the page. The key is pressed when this has been heard of, never before. */
  const timeOf = (page: string, key: string) =>
    new Promise((resolve) => {
      const pressed = (event: KeyboardEvent) => {
        if (event.key !== key) return;
        removeEventListener('keydown', pressed, true);
        const from = performance.now();
        const look = () => {
          const sheet = document.querySelector(`.readerPages .page[data-page-number="${page}"]`);
          const canvas = sheet?.querySelector('canvas');
          const ready = canvas && sheet?.querySelector('.textLayer');
          if (!ready) return void requestAnimationFrame(look);
          // One frame more: now it is on the screen.
          requestAnimationFrame(() => {
            const begun = started.get(page) ?? 0;
            const end = drawn.get(page) ?? 0;
            const drawMs = begun >= from && end > begun ? end - begun : null;
            resolve({ ms: performance.now() - from, drawMs, width: canvas.width });
          });
        };
        look();
      };
      addEventListener('keydown', pressed, true);
    });
  let time: Promise<unknown> | null = null;
  const arm = (page: string, key: string) => {
    time = timeOf(page, key);
  };
  Object.assign(window, { readerBench: { first, arm, time: () => time } });
}

/** A seat of the room in a browser, with the keys of its reader. */
export interface ReaderScreen {
  readonly page: Page;
  /** Opens the paper; answers when (ms since 1970) its first page was drawn. */
  openPaper(): Promise<number>;
  /** One page at a time, as large as it fits. */
  showWholePages(): Promise<void>;
  /** Turns on to `page` and waits until it is on screen. */
  turnTo(page: number): Promise<Shown>;
  /** Jumps to `page` by its number. */
  jumpTo(page: number): Promise<Shown>;
}

export async function openReaderScreen(browser: Browser, room: ReaderRoom): Promise<ReaderScreen> {
  const context = await browser.newContext({
    viewport: SIZE,
    hasTouch: true,
    ignoreHTTPSErrors: true,
    locale: 'vi-VN',
  });
  context.setDefaultTimeout(PATIENCE_MS);
  const page = await context.newPage();
  await page.addInitScript(noteDrawing);
  await page.goto(room.address);
  const pad = page.getByRole('region', { name: vi.signIn.pinPad });
  for (const digit of room.pin) await pad.getByRole('button', { name: digit, exact: true }).click();
  await page.getByRole('button', { name: vi.signIn.enter }).click();
  const nav = page.getByRole('navigation', { name: vi.seat.nav.label });
  await nav.getByRole('button', { name: new RegExp(vi.seat.nav.papers) }).click();
  const paper = page.getByRole('button', { name: new RegExp(`^${room.paperName}`) });
  await paper.waitFor();
  const reader = page.locator('.readerPages');

  const timed = async (number: number, key: string, press: () => Promise<unknown>): Promise<Shown> => {
    await page.evaluate(
      ({ number, key }) => {
        const bench: unknown = Reflect.get(window, 'readerBench');
        const arm: unknown = bench instanceof Object ? Reflect.get(bench, 'arm') : null;
        if (typeof arm === 'function') arm(String(number), key);
      },
      { number, key },
    );
    await press();
    const shown: unknown = await page.evaluate(() => {
      const bench: unknown = Reflect.get(window, 'readerBench');
      const time: unknown = bench instanceof Object ? Reflect.get(bench, 'time') : null;
      return typeof time === 'function' ? time() : null;
    });
    return Shown.parse(shown);
  };
  return {
    page,
    async openPaper() {
      await paper.click();
      await page.locator('.readerPages .page[data-page-number="1"] .textLayer').waitFor({ state: 'attached' });
      return z.number().parse(
        await page.evaluate(() => {
          const bench: unknown = Reflect.get(window, 'readerBench');
          const first: unknown = bench instanceof Object ? Reflect.get(bench, 'first') : null;
          return first instanceof Object ? Reflect.get(first, 'at') : null;
        }),
      );
    },
    async showWholePages() {
      await reader.press('l');
      await reader.press('f');
      await page.locator('.pdfViewer[data-layout="single"]').waitFor();
    },
    turnTo: (number) => timed(number, 'PageDown', () => reader.press('PageDown')),
    async jumpTo(number) {
      await reader.press('g');
      await page.getByRole('region', { name: vi.reader.pad.pad }).waitFor();
      await page.keyboard.type(String(number));
      return timed(number, 'Enter', () => page.keyboard.press('Enter'));
    },
  };
}
