import { type CDPSession, expect, type Page, test } from '@playwright/test';
import { vi } from '../core/i18n/vi.ts';
import { startTestRoom, type TestRoom } from './support/roomServer.ts';
import { expectAccessible, expectFits, openSeat, SIZES } from './support/screens.ts';

const PAPER = /Tờ trình và thuyết minh/;
/** ≥ 64 px on seats. */
const FINGER = 64;
/** What may lie between the point under two fingers before and after a pinch, PDF points. */
const DRIFT_PT = 5;

type Point = readonly [number, number];

/** Fingers of a touch screen, as the browser's own gestures see them. */
function fingers(session: CDPSession) {
  const send = (type: 'touchStart' | 'touchMove' | 'touchEnd', points: readonly Point[]) =>
    session.send('Input.dispatchTouchEvent', { type, touchPoints: points.map(([x, y], id) => ({ x, y, id })) });
  return {
    async drag(from: readonly Point[], to: readonly Point[], steps = 12) {
      await send('touchStart', from);
      for (let step = 1; step <= steps; step += 1) {
        const between = from.map(([x, y], at): Point => {
          const [toX, toY] = to[at] ?? [x, y];
          return [x + ((toX - x) * step) / steps, y + ((toY - y) * step) / steps];
        });
        await send('touchMove', between);
      }
      await send('touchEnd', []);
    },
    async tap(point: Point) {
      await send('touchStart', [point]);
      await send('touchEnd', []);
    },
    press: (point: Point) => send('touchStart', [point]),
    lift: () => send('touchEnd', []),
  };
}

/** The page under a point of the window, and where on it, in parts of its size. */
function under(page: Page, [x, y]: Point) {
  return page.evaluate(
    ([x, y]) => {
      const sheet = document.elementsFromPoint(x, y).find((element) => element.matches('.readerPages .page'));
      if (!(sheet instanceof HTMLElement)) return null;
      const { left, top } = sheet.getBoundingClientRect();
      const across = (x - left - sheet.clientLeft) / sheet.clientWidth;
      const down = (y - top - sheet.clientTop) / sheet.clientHeight;
      return { number: Number(sheet.dataset.pageNumber), across, down, width: sheet.clientWidth };
    },
    [x, y] as const,
  );
}

async function expectSamePlace(page: Page, at: Point, before: Awaited<ReturnType<typeof under>>): Promise<void> {
  const after = await under(page, at);
  expect(after?.number).toBe(before?.number);
  const A4 = { width: 595, height: 842 };
  const dx = ((after?.across ?? 9) - (before?.across ?? 0)) * A4.width;
  const dy = ((after?.down ?? 9) - (before?.down ?? 0)) * A4.height;
  expect(Math.hypot(dx, dy)).toBeLessThan(DRIFT_PT);
}

/** The page is drawn, to its last layer. */
const drawn = (page: Page, number: number) =>
  page.locator(`.readerPages .page[data-page-number="${number}"] .textLayer`);

const pageButton = (page: Page) => page.getByRole('button', { name: new RegExp(`^${vi.reader.goToPage}, `) });

test.describe('a paper on a seat', () => {
  let room: TestRoom;
  test.beforeAll(async () => {
    room = await startTestRoom();
  });
  test.afterAll(() => room.dispose());

  test('is turned, pinched, dimmed, set large, searched and led by keys', async ({ browser }) => {
    const { page, context } = await openSeat(browser, room, '7', room.access.pins['uv-007'] ?? '', SIZES.smallSeat);
    const hand = fingers(await context.newCDPSession(page));
    const pages = page.locator('.readerPages');
    const middle: Point = [SIZES.smallSeat.width / 2, SIZES.smallSeat.height / 2];
    const [x, y] = middle;

    await test.step('it opens; everything can be pressed, and nothing is wider than the screen', async () => {
      await page
        .getByRole('navigation', { name: vi.seat.nav.label })
        .getByRole('button', { name: new RegExp(vi.seat.nav.papers) })
        .click();
      await page.getByRole('button', { name: PAPER }).first().click();
      // A machine at work on many things draws its first page late.
      await expect(drawn(page, 1)).toBeVisible({ timeout: 60_000 });
      await expectFits(page, 'small seat, reader', FINGER);
      await page.getByRole('button', { name: vi.reader.view, exact: true }).click();
      await expectFits(page, 'small seat, ways to view', FINGER);
      await expectAccessible(page, 'seat, ways to view');
    });

    await test.step('pages are laid out in pairs, and one at a time: then a swipe turns', async () => {
      await page.getByRole('radio', { name: vi.reader.spread }).check();
      await expect(page.locator('.pdfViewer .spread').first()).toBeVisible();
      await page.getByRole('radio', { name: vi.reader.singlePage }).check();
      await page.getByRole('radio', { name: vi.reader.fitPage }).check();
      await page.keyboard.press('Escape');
      await expect(page.locator('.readerPages .page')).toHaveCount(1);
      await hand.drag([[x + 200, y]], [[x - 200, y]]);
      await expect(pageButton(page)).toContainText('2 / 21');
      await pages.press('PageDown');
      await expect(drawn(page, 3)).toBeVisible();
      await pages.press('ArrowLeft');
      await expect(pageButton(page)).toContainText('2 / 21');
    });

    await test.step('two fingers enlarge the paper and not the screen; what they hold stays under them', async () => {
      await page.getByRole('button', { name: vi.reader.view, exact: true }).click();
      await page.getByRole('radio', { name: vi.reader.continuous }).check();
      await page.getByRole('radio', { name: vi.reader.fitWidth }).check();
      await page.keyboard.press('Escape');
      await expect(drawn(page, 2)).toBeVisible();
      const before = await under(page, middle);
      const hold: readonly Point[] = [
        [x - 80, y],
        [x + 80, y],
      ];
      const apart: readonly Point[] = [
        [x - 160, y],
        [x + 160, y],
      ];
      await hand.drag(hold, apart);
      expect((await under(page, middle))?.width ?? 0).toBeGreaterThan(1.6 * (before?.width ?? 0));
      await expectSamePlace(page, middle, before);
      await hand.drag(apart, hold);
      await expectSamePlace(page, middle, before);
      expect(await page.evaluate(() => visualViewport?.scale)).toBe(1);
    });

    await test.step('two quick taps go closer to that place, two more go back', async () => {
      await pages.press('w');
      await expect(drawn(page, 2)).toBeVisible();
      const before = await under(page, middle);
      const fitted = before?.width ?? 0;
      const widthNow = async () => (await under(page, middle))?.width ?? 0;
      // On a busy machine two taps may come too slowly to be two: then they are tapped again.
      await expect(async () => {
        await hand.tap(middle);
        await hand.tap(middle);
        expect(await widthNow()).toBeGreaterThan(1.5 * fitted);
      }).toPass();
      await expectSamePlace(page, middle, before);
      await expect(async () => {
        await hand.tap(middle);
        await hand.tap(middle);
        expect(await widthNow()).toBeLessThan(1.1 * fitted);
      }).toPass();
    });

    await test.step('a finger that rests on a word selects it', async () => {
      const word = drawn(page, 2).locator('span[role="presentation"]').filter({ hasText: /\S{3}/ }).first();
      await word.scrollIntoViewIfNeeded();
      const box = await word.boundingBox();
      await hand.press([(box?.x ?? 0) + 12, (box?.y ?? 0) + (box?.height ?? 0) / 2]);
      await expect.poll(() => page.evaluate(() => getSelection()?.toString().trim() ?? '')).not.toBe('');
      await hand.lift();
      await page.evaluate(() => getSelection()?.removeAllRanges());
    });

    await test.step('at night pages are dark, and still where they were', async () => {
      await page.getByRole('button', { name: vi.reader.view, exact: true }).click();
      await page.getByRole('radio', { name: vi.reader.looks.night }).check();
      await expect(drawn(page, 2)).toBeVisible();
      await expect(pageButton(page)).toContainText('2 / 21');
      await expectAccessible(page, 'seat, reader at night');
      await page.getByRole('radio', { name: vi.reader.looks.paper }).check();
      await page.keyboard.press('Escape');
      await expect(drawn(page, 2)).toBeVisible();
    });

    await test.step('large print sets the words of the page anew, and leaves the reader on its page', async () => {
      await pages.press('b');
      const print = page.getByRole('region', { name: vi.reader.bigType });
      await expect(print.getByRole('heading', { name: vi.reader.page(2) })).toBeVisible();
      await expect(print).toContainText('Đến hết năm 2030, toàn tỉnh hoàn thành ít nhất 12.000 căn nhà ở xã hội');
      const size = () =>
        print
          .locator('p')
          .first()
          .evaluate((words) => Number.parseFloat(getComputedStyle(words).fontSize));
      const small = await size();
      await print.getByRole('button', { name: vi.reader.largerType }).click();
      expect(await size()).toBeGreaterThan(small);
      await expectAccessible(page, 'seat, large print');
      await print.getByRole('button', { name: vi.reader.nextPage }).click();
      await expect(print.getByRole('heading', { name: vi.reader.page(3) })).toBeVisible();
      await print.getByRole('button', { name: vi.reader.endBigType }).click();
      await expect(drawn(page, 3)).toBeVisible();
    });

    await test.step('words are found without their marks, with them, and told apart by them', async () => {
      await pages.press('/');
      const results = page.getByRole('navigation', { name: vi.reader.results });
      const field = page.getByRole('searchbox');
      await field.fill('dai bieu');
      await expect(results.getByRole('button')).not.toHaveCount(0);
      await expect(results.locator('mark').first()).toHaveText(/^đại\s?biểu$/iu);
      const bare = await results.getByRole('button').count();
      await field.fill('đại biểu');
      await expect(page.getByRole('search').getByRole('status')).toContainText(`/ ${bare}`);
      await field.fill('đài biêu');
      await expect(page.getByText(vi.reader.withoutMarks)).toBeVisible();
      await expectAccessible(page, 'seat, reader, matches');
      await field.fill('nhà ở');
      const hit = results.getByRole('button', { name: new RegExp(`^${vi.reader.page(9)}(?!\\d)`) }).first();
      await hit.click();
      await expect(pageButton(page)).toContainText('9 / 21');
      await expect(hit).toHaveAttribute('aria-current', 'true');
      await expect(page.locator('.page[data-page-number="9"] .highlight.selected')).toBeVisible();
      await page.getByRole('button', { name: vi.reader.closeSearch }).click();
      await expect(page.locator('.textLayer .highlight')).toHaveCount(0);
    });

    await test.step('the keyboard leads everywhere, and says how', async () => {
      await pages.press('End');
      await expect(pageButton(page)).toContainText('21 / 21');
      await pages.press('Home');
      await expect(pageButton(page)).toContainText('1 / 21');
      await pages.press('g');
      await page.getByRole('region', { name: vi.reader.pad.pad }).waitFor();
      await page.keyboard.type('12');
      await page.keyboard.press('Enter');
      await expect(pageButton(page)).toContainText('12 / 21');
      await pages.press('o');
      const outline = page.getByRole('navigation', { name: vi.reader.outline });
      await outline.getByRole('button', { name: 'II. MỤC TIÊU', exact: true }).click();
      await expect(pageButton(page)).toContainText('2 / 21');
      await pages.press('?');
      const help = page.getByRole('dialog', { name: vi.reader.keys });
      await expect(help).toContainText(vi.reader.keyActions.bigType);
      await expectAccessible(page, 'seat, keys of the reader');
      await page.keyboard.press('Escape');
      await expect(help).toBeHidden();
    });
  });
});
