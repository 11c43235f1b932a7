import { expect, type Page, test } from '@playwright/test';
import { vi } from '../core/i18n/vi.ts';
import { allowBrowsers } from './support/allowBrowsers.ts';
import { startTestRoom, type TestRoom } from './support/roomServer.ts';
import { expectAccessible, expectFits, openAccount, openSeat, SIZES } from './support/screens.ts';

const text = vi.search;
/** ≥ 64 px on seats. */
const FINGER = 64;
/** In the list before more are asked for. */
const HITS = 20;
/** Of the demonstration. */
const PAPERS = 11;
const PAPER = /Tờ trình và thuyết minh/;

const field = (page: Page) => page.getByRole('searchbox', { name: text.field });
const hits = (page: Page) => page.getByRole('region', { name: text.title }).getByRole('listitem');
/** The first place in the paper, and its page. */
async function firstHit(page: Page) {
  const hit = hits(page)
    .filter({ hasText: PAPER })
    .filter({ hasText: /Trang \d/ })
    .getByRole('button')
    .first();
  await expect(hit).toBeVisible({ timeout: 60_000 });
  const facts = hit
    .locator('span')
    .getByText(/^Trang \d+( · .*)?$/)
    .first();
  return { hit, at: /\d+/.exec((await facts.textContent()) ?? '')?.[0] ?? '' };
}

test.describe('words in all papers', () => {
  let room: TestRoom;
  test.beforeAll(async () => {
    room = await startTestRoom();
    await allowBrowsers(room);
  });
  test.afterAll(() => room.dispose());

  test('[K-1] [K-2] [K-5] are found bare at a seat, opened at their page, and found while the server is away', async ({
    browser,
  }) => {
    const { page } = await openSeat(browser, room, '7', room.access.pins['uv-007'] ?? '', SIZES.smallSeat);
    // The texts of the papers come in the background.
    let textsHere = 0;
    page.on('websocket', (line) =>
      line.on('framereceived', ({ payload }) => {
        if (/"kind":"paperText".*"next":null/s.test(String(payload))) textsHere += 1;
      }),
    );
    await page.reload();
    await page.getByRole('button', { name: vi.seat.nav.search, exact: true }).click();
    await expect(page.getByText(text.start)).toBeVisible();

    await test.step('with a page for each place', async () => {
      await field(page).fill('nha o');
      // What papers say is read in the background when the room starts.
      await expect(async () => {
        await field(page).fill('nha');
        await field(page).fill('nha o');
        await expect(hits(page).first()).toBeVisible({ timeout: 3_000 });
      }).toPass({ timeout: 120_000 });
      await expect(hits(page).locator('mark').first()).toHaveText(/^nhà\s?ở$/iu);
      await expectAccessible(page, 'seat, search');
      await expectFits(page, 'seat, search', FINGER);
    });

    await test.step('a hit opens its page, with the words marked, and back leads to the list', async () => {
      await page.getByRole('radio', { name: text.scopes.meeting, exact: true }).check({ force: true });
      await field(page).fill('nhà ở');
      const { hit, at } = await firstHit(page);
      await hit.click();
      await expect(page.locator(`.page[data-page-number="${at}"] .highlight.selected`)).toBeVisible();
      await page.getByRole('button', { name: vi.seat.papers.back.search, exact: true }).first().click();
      await expect(hits(page).locator('[aria-current]')).toBeVisible();
    });

    await test.step('back from a hit far down the list, it is there again', async () => {
      await page.getByRole('radio', { name: text.scopes.all, exact: true }).check({ force: true });
      await field(page).fill('và');
      await page.getByRole('button', { name: text.more, exact: true }).click();
      await expect(hits(page)).toHaveCount(2 * HITS);
      await hits(page).last().getByRole('button').click();
      await page.getByRole('button', { name: vi.seat.papers.back.search, exact: true }).first().click();
      await expect(hits(page)).toHaveCount(2 * HITS);
      await expect(hits(page).last().locator('[aria-current]')).toBeInViewport();
    });

    await test.step('nothing found is said', async () => {
      await field(page).fill('xylophone');
      await expect(page.getByText(text.none('xylophone'))).toBeVisible();
    });

    await test.step('without the server, names and pages that are on the terminal', async () => {
      await expect.poll(() => textsHere, { timeout: 120_000 }).toBeGreaterThanOrEqual(PAPERS);
      await room.kill();
      await expect(page.getByText(text.offline)).toBeVisible({ timeout: 60_000 });
      await field(page).fill('to trinh va thuyet minh');
      await expect(hits(page).filter({ hasText: PAPER }).first()).toBeVisible();
      await field(page).fill('nhà ở');
      await firstHit(page);
      await room.restart();
      await expect(page.getByText(text.offline)).toBeHidden({ timeout: 60_000 });
    });
  });

  test('are found at the desk, and opened there', async ({ browser }) => {
    const { page } = await openAccount(browser, room, 'desk', SIZES.desk);
    await expect(page.getByRole('navigation').first()).toBeVisible();
    await page.goto(`${room.origin}/desk/-/search`);
    await field(page).fill('nhà ở');
    await expect(hits(page).first()).toBeVisible({ timeout: 60_000 });
    await expectAccessible(page, 'desk, search');
    await (await firstHit(page)).hit.click();
    await expect(page.getByRole('dialog').locator('.highlight.selected')).toBeVisible({ timeout: 60_000 });
  });
});
