import { fileURLToPath } from 'node:url';
import type { Browser, Page } from '@playwright/test';
import { answerAppRequest } from '../../electron/appProtocol.ts';
import { appUrl } from '../../electron/origin.ts';
import type { EnrolStep, FoundRoom } from '../../renderer/app/shell.ts';

/** Stands for `app://seat`, which only Electron knows. */
const ORIGIN = 'https://seat.test';
const SCREENS = fileURLToPath(new URL('../../dist/renderer', import.meta.url));

/** What the page of a machine without a room is told. */
export interface Told {
  readonly rooms: readonly FoundRoom[];
  /** What happens once it has asked. */
  readonly step: EnrolStep;
}

/** The page on which a machine is enrolled, as the packaged seat shows it, with a shell that says what it is told. */
export async function openEnrolPage(
  browser: Browser,
  told: Told,
  viewport: { width: number; height: number },
): Promise<Page> {
  const context = await browser.newContext({ viewport, hasTouch: true, locale: 'vi-VN' });
  await context.route('**/*', async (route) => {
    const url = new URL(route.request().url());
    if (url.origin !== ORIGIN) return route.abort();
    const init = { headers: await route.request().allHeaders() };
    const content = { screens: SCREENS, documents: null, notice: null, revoked: null };
    const answer = await answerAppRequest(content, new Request(appUrl(url.pathname), init));
    const body = Buffer.from(await answer.arrayBuffer());
    return route.fulfill({ status: answer.status, headers: Object.fromEntries(answer.headers), body });
  });
  const page = await context.newPage();
  await page.addInitScript(({ rooms, step }) => {
    const listeners = new Set<(step: unknown) => void>();
    Reflect.set(window, 'seatShell', {
      openLine: () => ({ send: () => {}, close: () => {} }),
      beat: () => {},
      diagnostics: () => new Promise(() => {}),
      service: () => new Promise(() => {}),
      onServiceAsked: () => () => {},
      enrolment: {
        rooms: async () => rooms,
        async begin() {
          for (const tell of listeners) tell(step);
        },
        cancel: async () => {},
        onStep(listener: (step: unknown) => void) {
          listeners.add(listener);
          return () => listeners.delete(listener);
        },
      },
    });
  }, told);
  await page.goto(`${ORIGIN}/enrol`);
  return page;
}
