import { AxeBuilder } from '@axe-core/playwright';
import { type Browser, type BrowserContext, expect, type Page } from '@playwright/test';
import { vi } from '../../core/i18n/vi.ts';
import type { TestRoom } from './roomServer.ts';

/** The sizes people use. */
export const SIZES = {
  seat: { width: 1920, height: 1080 },
  smallSeat: { width: 1366, height: 768 },
  wall: { width: 1920, height: 1080 },
  desk: { width: 1440, height: 900 },
} as const;

export type Size = (typeof SIZES)[keyof typeof SIZES];

export interface Screen {
  readonly page: Page;
  readonly context: BrowserContext;
}

const rooms = new WeakMap<BrowserContext, TestRoom>();

/** Opens an address of the room in a browser of its own, with Vietnamese as its language. */
export async function openScreen(browser: Browser, room: TestRoom, path: string, viewport: Size): Promise<Screen> {
  // The screens of stories that are over would go on looking for their servers for as long as the browser runs.
  for (const open of browser.contexts()) if (rooms.get(open)?.isDisposed === true) await open.close();
  const hasTouch = viewport !== SIZES.desk;
  const context = await browser.newContext({ viewport, hasTouch, ignoreHTTPSErrors: true, locale: 'vi-VN' });
  rooms.set(context, room);
  const page = await context.newPage();
  await page.goto(`${room.origin}${path}`);
  return { page, context };
}

/** Chair, desk or console: account and password. */
export async function openAccount(
  browser: Browser,
  room: TestRoom,
  account: 'chair' | 'desk' | 'console',
  viewport: Size,
) {
  const screen = await openScreen(browser, room, `/${account}`, viewport);
  await screen.page
    .getByRole('textbox', { name: vi.signIn.password, exact: true })
    .fill(room.access.accounts[account] ?? '');
  await screen.page.getByRole('button', { name: vi.signIn.signIn }).click();
  return screen;
}

/** Types a PIN with the big keys. */
export async function enterPin(page: Page, pin: string, submit: string = vi.signIn.enter): Promise<void> {
  const pad = page.getByRole('region', { name: vi.signIn.pinPad });
  for (const digit of pin) await pad.getByRole('button', { name: digit, exact: true }).click();
  await page.getByRole('button', { name: submit }).click();
}

/** A seat, signed in with the delegate's PIN by the big keys. */
export async function openSeat(browser: Browser, room: TestRoom, placeId: string, pin: string, viewport: Size) {
  const screen = await openScreen(browser, room, `/seat/${placeId}#${room.access.places[placeId] ?? ''}`, viewport);
  await enterPin(screen.page, pin);
  await expect(screen.page.getByRole('navigation', { name: vi.seat.nav.label })).toBeVisible();
  return screen;
}

export function openWall(browser: Browser, room: TestRoom, viewport: Size = SIZES.wall) {
  return openScreen(browser, room, `/wall#wall.${room.access.accounts.wall ?? ''}`, viewport);
}

/** Chooses and confirms on a seat's vote screen, and waits for the receipt. */
export async function castBallot(page: Page, label: string): Promise<void> {
  await page.getByRole('main').getByRole('button', { name: label, exact: true }).click();
  await page.getByRole('button', { name: vi.seat.vote.confirm }).click();
  await expectRecorded(page, label);
}

export async function expectRecorded(page: Page, label: string): Promise<void> {
  await expect(page.getByRole('main')).toContainText(`${vi.seat.vote.recorded} ${label.toLocaleUpperCase('vi')}`, {
    ignoreCase: true,
  });
}

/** No rule of axe is broken on what is shown now; how a paper itself is tagged is its author's. */
export async function expectAccessible(page: Page, name: string): Promise<void> {
  const { violations } = await new AxeBuilder({ page }).exclude('.structTree').analyze();
  const found = violations.map(({ id, nodes }) => `${id}: ${nodes.map((node) => node.target.join(' ')).join(', ')}`);
  expect(found, `axe on ${name}`).toEqual([]);
}

/** Nothing is wider than the screen, and nothing that can be pressed is smaller than a finger needs. */
export async function expectFits(page: Page, name: string, smallest: number): Promise<void> {
  const facts = await page.evaluate((least) => {
    const targets = [
      ...document.querySelectorAll<HTMLElement>('button, a[href], [role="button"], input, select, textarea'),
    ];
    const small = targets
      .map((target) => ({ target, box: (target.closest('label') ?? target).getBoundingClientRect() }))
      .filter(({ box }) => box.width > 1 && box.height > 1 && Math.max(box.width, box.height) > 1)
      .filter(({ box }) => box.height < least || box.width < Math.min(least, 44))
      .map(
        ({ target, box }) =>
          `${target.getAttribute('aria-label') ?? target.textContent?.trim()} ${Math.round(box.width)}×${Math.round(box.height)}`,
      );
    return { overflow: document.documentElement.scrollWidth - window.innerWidth, small };
  }, smallest);
  expect(facts.overflow, `${name} is wider than the screen`).toBeLessThanOrEqual(0);
  expect(facts.small, `${name}: targets below ${smallest} px`).toEqual([]);
}
