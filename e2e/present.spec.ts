import { type Browser, type Page, expect as plain, test } from '@playwright/test';
import { vi } from '../core/i18n/vi.ts';
import { openItem, openMeeting } from './support/chairScreen.ts';
import { startTestRoom, type TestRoom } from './support/roomServer.ts';
import { expectAccessible, expectFits, openAccount, openSeat, openWall, SIZES, type Size } from './support/screens.ts';

const ITEM = 'Chương trình phát triển nhà ở xã hội giai đoạn 2026–2030';
/** Of 21 pages. */
const PAPER = 'Tờ trình và thuyết minh';
const FINGER = 64;
/** How far a follower may be from the presenter, points. */
const WITHIN_PT = 2;
/** Five screens draw pages on a machine that others use: patience costs nothing where all goes well. */
const PATIENCE_MS = 120_000;
const expect = plain.configure({ timeout: PATIENCE_MS });
test.use({ actionTimeout: PATIENCE_MS });

/** What lies at the upper edge of a screen's pages: which page, and how high on it in points. */
function placeOf(page: Page) {
  return page.evaluate(() => {
    const box = [...document.querySelectorAll<HTMLElement>('.readerPages')].find(
      (one) => getComputedStyle(one).visibility === 'visible',
    );
    if (box === undefined) return null;
    const edge = box.getBoundingClientRect().top;
    for (const sheet of box.querySelectorAll<HTMLElement>('.page')) {
      const { top, bottom } = sheet.getBoundingClientRect();
      const border = sheet.clientTop;
      if (bottom <= edge + border + 1) continue;
      const points = Number.parseFloat(getComputedStyle(sheet).getPropertyValue('--total-scale-factor'));
      // Printed points: the scale of a page is CSS pixels for each of them.
      const height = bottom - top - 2 * border;
      const scale = Number.isFinite(points) && points > 0 ? points : height / 842;
      return { page: Number(sheet.dataset.pageNumber), top: (bottom - border - edge) / scale };
    }
    return null;
  });
}

async function expectTogether(leader: Page, followers: readonly Page[]): Promise<void> {
  for (const [i, follower] of followers.entries()) {
    await expect
      .poll(async () => {
        const [a, b] = [await placeOf(leader), await placeOf(follower)];
        return a !== null && b !== null && a.page === b.page ? Math.abs(a.top - b.top) : Number.POSITIVE_INFINITY;
      }, `follower ${i} is within ${WITHIN_PT} points`)
      .toBeLessThanOrEqual(WITHIN_PT);
  }
}

/** Moves the pages by hand. */
async function scroll(page: Page, by: number): Promise<void> {
  const size = page.viewportSize();
  await page.mouse.move((size?.width ?? 0) / 2, (size?.height ?? 0) / 2);
  await page.mouse.wheel(0, by);
}

async function jumpTo(page: Page, number: number): Promise<void> {
  await page.getByRole('button', { name: new RegExp(`^${vi.reader.goToPage}`) }).click();
  const dialog = page.getByRole('dialog');
  for (const digit of `${number}`) await dialog.getByRole('button', { name: digit, exact: true }).click();
  await dialog.getByRole('button', { name: vi.reader.pad.submit, exact: true }).click();
}

test.describe('presenting', () => {
  let room: TestRoom;
  test.beforeAll(async () => {
    room = await startTestRoom();
  });
  test.afterAll(() => room.dispose());

  const pin = (code: string) => room.access.pins[code] ?? '';
  const seat = async (browser: Browser, place: string, code: string, size: Size) =>
    (await openSeat(browser, room, place, pin(code), size)).page;
  const followButton = (page: Page) => page.getByRole('button', { name: /^Theo / });
  const counted = (page: Page, count: number, of: number) =>
    page.getByRole('toolbar', { name: vi.present.tools.label }).getByText(vi.present.followers(count, of));
  const following = (page: Page) => page.getByText(/^Đang theo /);

  test('[F-1] [F-4] [F-5] [F-7] the room follows the chair, and a delegate, through a killed server', async ({
    browser,
  }) => {
    const chair = (await openAccount(browser, room, 'chair', SIZES.smallSeat)).page;
    const wall = (await openWall(browser, room)).page;
    const large = await seat(browser, '7', 'uv-007', SIZES.seat);
    const small = await seat(browser, '8', 'uv-008', SIZES.smallSeat);

    await test.step('the chair opens a paper of the item and presents it', async () => {
      await openMeeting(chair);
      await openItem(chair, ITEM);
      await chair.getByRole('button', { name: new RegExp(`^Mở ${PAPER}`) }).click();
      await expect(chair.locator('.page[data-page-number="1"] .textLayer span').first()).toBeVisible();
      await chair.getByRole('button', { name: vi.present.start, exact: true }).click();
      await expect(counted(chair, 0, 2)).toBeVisible();
      await expect(wall.getByText(vi.present.wall.kicker)).toBeVisible();
      await expect(wall.locator('.page[data-page-number="1"] canvas').first()).toBeVisible();
      await expectAccessible(chair, 'chair, presenting');
    });

    await test.step('two seats of different size follow by one press, within two points, and so does the wall', async () => {
      await expectFits(small, 'small seat, asked to follow', FINGER);
      await followButton(large).click();
      await followButton(small).click();
      await expect(following(small)).toBeVisible();
      await expectTogether(chair, [large, small, wall]);
      await expect(counted(chair, 2, 2)).toBeVisible();
      await jumpTo(chair, 12);
      await expectTogether(chair, [large, small, wall]);
      await scroll(chair, 437);
      await expectTogether(chair, [large, small, wall]);
      expect((await placeOf(chair))?.page).toBe(12);
      await expect(wall.getByText(vi.present.wall.page(12, 21))).toBeVisible();
      await expectAccessible(small, 'seat, following');
      await expectAccessible(wall, 'wall, presentation');
    });

    await test.step('an own scroll lets go, and one press returns', async () => {
      await scroll(small, 600);
      await expect(followButton(small)).toBeVisible();
      await expect(counted(chair, 1, 2)).toBeVisible();
      const own = await placeOf(small);
      await scroll(chair, 300);
      await expectTogether(chair, [large, wall]);
      expect(await placeOf(small)).toEqual(own);
      await followButton(small).click();
      await expectTogether(chair, [small]);
    });

    await test.step('who comes late lands on the right page', async () => {
      const late = await seat(browser, '9', 'uv-009', SIZES.smallSeat);
      await followButton(late).click();
      await expectTogether(chair, [late]);
      await expect(counted(chair, 3, 3)).toBeVisible();
    });

    await test.step('pointer and strokes are seen by followers and on the wall', async () => {
      await chair.getByRole('button', { name: vi.present.tools.pointer }).click();
      await chair.mouse.move(900, 500);
      await chair.mouse.down();
      await chair.mouse.move(920, 520, { steps: 4 });
      for (const page of [large, small, wall])
        await expect(page.locator('svg g[data-shown] circle').first()).toBeVisible();
      await chair.mouse.up();
      for (const page of [small, wall]) await expect(page.locator('svg g[data-shown]')).toHaveCount(0);
      await chair.getByRole('button', { name: vi.present.tools.pen }).click();
      await chair.mouse.move(800, 400);
      await chair.mouse.down();
      await chair.mouse.move(1000, 430, { steps: 10 });
      await chair.mouse.up();
      for (const page of [large, small, wall]) await expect(page.locator('svg polyline').first()).toBeAttached();
      await chair.getByRole('button', { name: vi.present.tools.clear }).click();
      for (const page of [large, small, wall]) await expect(page.locator('svg polyline')).toHaveCount(0);
      await chair.getByRole('button', { name: vi.present.tools.pen }).click();
    });

    await test.step('the server is killed and comes back: the presenter goes on, the others still follow', async () => {
      await room.kill();
      await room.restart();
      await expect(counted(chair, 3, 3)).toBeVisible();
      await scroll(chair, 350);
      await expectTogether(chair, [large, small, wall]);
    });

    await test.step('a delegate takes over by one press, leads, survives a restart too, and gives it back', async () => {
      await chair.getByRole('button', { name: vi.present.handOver }).click();
      await expectAccessible(chair, 'chair, handing over');
      await chair.getByRole('searchbox').fill('UV-007');
      await chair.getByRole('dialog').getByRole('listitem').getByRole('button').click();
      await expectAccessible(large, 'seat, asked to present');
      await large.getByRole('button', { name: vi.present.offer.take }).click();
      await expect(counted(large, 2, 2)).toBeVisible();
      await scroll(large, 500);
      await expectTogether(large, [small, wall]);
      await room.kill();
      await room.restart();
      await expect(counted(large, 2, 2)).toBeVisible();
      await scroll(large, -300);
      await expectTogether(large, [small, wall]);
      await large.getByRole('button', { name: vi.present.giveBack }).click();
      await expect(chair.getByRole('button', { name: vi.present.handOver })).toBeVisible();
    });

    await test.step('it stops, and the wall has its item again', async () => {
      const tools = chair.getByRole('toolbar', { name: vi.present.tools.label });
      await tools.getByRole('button', { name: vi.present.stop }).click();
      await expect(wall.getByRole('heading', { name: ITEM, exact: true })).toBeVisible();
      await expect(followButton(small)).toHaveCount(0);
      await expect(following(small)).toHaveCount(0);
    });
  });
});
