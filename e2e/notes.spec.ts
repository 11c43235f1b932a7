import { execFileSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type CDPSession, expect, type Page, test } from '@playwright/test';
import { vi } from '../core/i18n/vi.ts';
import { OfficeLine } from './support/officeLine.ts';
import { startTestRoom, type TestRoom } from './support/roomServer.ts';
import { enterPin, expectAccessible, expectFits, openAccount, openSeat, SIZES } from './support/screens.ts';

const t = vi.notes;
const o = vi.opinions;
const PAPER = 'Đề án sắp xếp';
const PLACE = '7';
const PIN_OF = 'uv-007';
/** Drawing a page, and comparing two versions, on a machine that does much else. */
const PATIENT = { timeout: 120_000 };
const SECRET_WORDS = 'CANARY-4711 không ai khác đọc';

type Point = readonly [x: number, y: number];

/** A pen, as the browser sees it. */
function penOf(session: CDPSession) {
  const send = (type: string, [x, y]: Point, down: boolean) =>
    session.send('Input.dispatchMouseEvent', {
      type: type as 'mousePressed',
      x,
      y,
      button: down ? 'left' : 'none',
      buttons: down ? 1 : 0,
      clickCount: type === 'mouseMoved' ? 0 : 1,
      pointerType: 'pen',
    });
  return {
    down: (at: Point) => send('mousePressed', at, true),
    move: (at: Point) => send('mouseMoved', at, true),
    up: (at: Point) =>
      session.send('Input.dispatchMouseEvent', {
        type: 'mouseReleased',
        x: at[0],
        y: at[1],
        button: 'left',
        buttons: 0,
        clickCount: 1,
        pointerType: 'pen',
      }),
  };
}

function handOf(session: CDPSession) {
  const send = (type: 'touchStart' | 'touchMove' | 'touchEnd', points: readonly Point[]) =>
    session.send('Input.dispatchTouchEvent', { type, touchPoints: points.map(([x, y], id) => ({ x, y, id })) });
  return {
    put: (...points: Point[]) => send('touchStart', points),
    move: (...points: Point[]) => send('touchMove', points),
    lift: () => send('touchEnd', []),
  };
}

const button = (page: Page, name: string) => page.getByRole('button', { name, exact: true });
const menu = (page: Page, name: string) =>
  page.getByRole('toolbar', { name: t.menu }).getByRole('button', { name, exact: true });
const inks = (page: Page) => page.locator('[data-note="ink"] path');
const firstPage = (page: Page) => page.locator('.page[data-page-number="1"]').first();

async function openPaper(page: Page): Promise<void> {
  await page.getByRole('navigation').getByRole('button', { name: vi.seat.nav.papers }).click();
  await page
    .getByRole('button', { name: new RegExp(PAPER) })
    .first()
    .click();
  await expect(firstPage(page).locator('.pageLayer')).toBeVisible(PATIENT);
}

async function openTools(page: Page): Promise<void> {
  const toggle = page.getByRole('button', { name: new RegExp(`^${t.tool}`) }).first();
  await toggle.click();
  await expect(page.getByRole('toolbar', { name: t.bar })).toBeVisible();
}

/** Selects the words of one piece of text, as a mouse or a long press does. */
async function select(page: Page, words: string): Promise<void> {
  const line = firstPage(page).locator('.textLayer span', { hasText: words }).first();
  await expect(line).toBeVisible(PATIENT);
  await line.evaluate((span) => getSelection()?.selectAllChildren(span));
  await expect(page.getByRole('toolbar', { name: t.menu })).toBeVisible();
}

const PARAGRAPHS = [
  'Hội đồng xem xét phương án sắp xếp mười hai đơn vị sự nghiệp.',
  'Kinh phí thực hiện lấy từ ngân sách năm 2027 đã được giao.',
  'Thời hạn hoàn thành là trước ngày 30 tháng 6 năm 2027.',
];

/** A paper printed by the browser itself. */
async function printed(page: Page, paragraphs: readonly string[]): Promise<Buffer> {
  const body = paragraphs.map((text) => `<p style="font: 18pt sans-serif; margin: 24pt 0">${text}</p>`).join('');
  await page.setContent(`<h1>${PAPER}</h1>${body}`);
  return page.pdf({ format: 'A4' });
}

test.describe('notes', () => {
  test.slow();
  let room: TestRoom;
  let desk: OfficeLine;
  test.beforeAll(async ({ browser }) => {
    room = await startTestRoom();
    desk = await OfficeLine.open(room, 'desk');
    const page = await browser.newPage();
    await desk.upload('p-notes', PAPER, await printed(page, PARAGRAPHS), { maySave: true });
    await page.close();
  });
  test.afterAll(async () => {
    desk.close();
    await room.dispose();
  });

  test('[N-1] [N-3] [N-5] ink, marks and words are one person’s own, through palm, pinch, loss and a new version', async ({
    browser,
  }) => {
    const { page, context } = await openSeat(browser, room, PLACE, room.access.pins[PIN_OF] ?? '', SIZES.seat);
    const session = await context.newCDPSession(page);
    const [pen, hand] = [penOf(session), handOf(session)];
    await openPaper(page);
    await openTools(page);
    await expectAccessible(page, 'seat, tools for notes');
    await expectFits(page, 'seat, tools for notes', 64);
    const box = await firstPage(page).boundingBox();
    if (box === null) throw new Error('the page is not drawn');
    const at = (x: number, y: number): Point => [box.x + box.width * x, box.y + 40 + y];

    await test.step('a pen draws, a palm beside it does not, nor does it scroll', async () => {
      await button(page, t.pen).click();
      await pen.down(at(0.3, 300));
      await hand.put(at(0.6, 420));
      await hand.move(at(0.62, 330));
      for (let x = 0.3; x < 0.5; x += 0.04) await pen.move(at(x, 310));
      await hand.lift();
      await pen.up(at(0.5, 310));
      await expect(inks(page)).toHaveCount(1);
      expect((await firstPage(page).boundingBox())?.y).toBe(box.y);
    });

    await test.step('two fingers zoom and leave no ink', async () => {
      await button(page, t.finger).click();
      await expect(button(page, t.finger)).toHaveAttribute('aria-pressed', 'true');
      const before = await firstPage(page).evaluate((element) => element.clientWidth);
      // Past the time for which a palm is taken for one.
      await expect(async () => {
        await hand.put(at(0.4, 380));
        await hand.put(at(0.4, 380), at(0.5, 380));
        for (let step = 1; step <= 6; step += 1)
          await hand.move(at(0.4 - step * 0.02, 380), at(0.5 + step * 0.02, 380));
        await hand.lift();
        expect(await firstPage(page).evaluate((element) => element.clientWidth)).toBeGreaterThan(before);
      }).toPass();
      await expect(inks(page)).toHaveCount(1);
      await hand.put(at(0.35, 420));
      for (let x = 0.36; x < 0.5; x += 0.03) await hand.move(at(x, 430));
      await hand.lift();
      await expect(inks(page)).toHaveCount(2);
    });

    await test.step('a step is taken back and done again', async () => {
      await button(page, t.undo).click();
      await expect(inks(page)).toHaveCount(1);
      await button(page, t.redo).click();
      await expect(inks(page)).toHaveCount(2);
      await button(page, t.pen).click();
    });

    await test.step('where there is little room, the colours stand behind the one in hand', async () => {
      await page.setViewportSize(SIZES.smallSeat);
      const tools = page.getByRole('toolbar', { name: t.bar });
      await expect(tools.getByText(t.colours.red, { exact: true })).toBeHidden();
      await button(page, t.colours.yellow).tap();
      await expectFits(page, 'seat, tools for notes on a small screen', 64);
      await tools.getByText(t.colours.red, { exact: true }).tap();
      await expect(button(page, t.colours.red)).toHaveAttribute('aria-expanded', 'false');
      await button(page, t.colours.red).tap();
      await page.keyboard.press('Escape');
      await expect(tools.getByText(t.colours.green, { exact: true })).toBeHidden();
      await page.setViewportSize(SIZES.seat);
      await expect(button(page, t.colours.red)).toBeHidden();
    });

    await test.step('words are marked, and written on with the server away', async () => {
      await page.getByRole('button', { name: vi.reader.fitWidth, exact: true }).first().click();
      await select(page, 'Kinh phí thực hiện');
      await menu(page, t.highlight).click();
      await expect(page.locator('[data-note="highlight"]')).toHaveCount(1);
      await room.kill();
      await select(page, 'Thời hạn hoàn thành');
      await menu(page, t.noteOnWords).click();
      await page.getByRole('dialog').getByLabel(t.write).fill(SECRET_WORDS);
      await page.getByRole('dialog').getByRole('button', { name: t.save }).click();
      await expect(page.locator('[data-note="note"]')).toHaveCount(1);
      await button(page, t.list).click();
      const panel = page.getByRole('complementary', { name: t.title });
      await expect(panel).toContainText(SECRET_WORDS);
      await expectAccessible(page, 'seat, list of notes');
      await room.restart();
      await expect(panel.getByText(/sẽ gửi khi có kết nối/)).toHaveCount(0, PATIENT);
    });

    await test.step('[N-4] nothing of it is in the data folder', async () => {
      const folder = readdirSync(room.dataDir, { recursive: true, withFileTypes: true }).filter((one) => one.isFile());
      expect(folder.map(({ name }) => name)).toContain('notes.db');
      for (const { parentPath, name } of folder) {
        expect(readFileSync(join(parentPath, name)).includes('CANARY-4711'), name).toBe(false);
      }
    });

    await test.step('it is there after a reload', async () => {
      await page.reload();
      await openPaper(page);
      await expect(page.locator('[data-note="note"]')).toHaveCount(1, PATIENT);
      await expect(inks(page)).toHaveCount(2);
    });

    await test.step('a copy with the notes is a sound PDF for other programs', async () => {
      await openTools(page);
      const coming = page.waitForEvent('download', PATIENT);
      await button(page, t.copyWithNotes).click();
      const file = test.info().outputPath('copy.pdf');
      await (await coming).saveAs(file);
      expect(execFileSync('qpdf', ['--check', file], { encoding: 'utf8' })).toContain(
        'No syntax or stream encoding errors',
      );
      const plain = execFileSync('qpdf', ['--qdf', '--object-streams=disable', file, '-']).toString('latin1');
      const count = (subtype: string) => plain.split(`/Subtype /${subtype}`).length - 1;
      expect([count('Ink'), count('Highlight')]).toEqual([await page.locator('[data-note="ink"]').count(), 2]);
      await page.reload();
      await openPaper(page);
    });

    await test.step('[N-5] a new version takes it along', async () => {
      desk.close();
      desk = await OfficeLine.open(room, 'desk');
      const printer = await browser.newPage();
      const [first = '', second = ''] = PARAGRAPHS;
      const next = [
        'Căn cứ mới được bổ sung ở đầu văn bản theo ý kiến thẩm định.',
        first,
        second,
        'Điều khoản thi hành.',
      ];
      await desk.upload('p-notes', PAPER, await printed(printer, next), { maySave: true });
      await printer.close();
      await button(page, vi.papers.openVersion).click();
      await expect(page.getByText(t.carried.title(2))).toBeVisible(PATIENT);
      await button(page, t.carried.see).click();
      const panel = page.getByRole('complementary', { name: t.title });
      await expect(panel).toContainText(t.carried.groups.lost);
      await expect(panel).toContainText(SECRET_WORDS);
      await expect(page.locator('[data-note="highlight"]')).toHaveCount(1);
      await expectAccessible(page, 'seat, carried notes');
    });

    await test.step('[O-1] [O-3] a page is spoken of to the secretary, who answers', async () => {
      await select(page, 'Căn cứ mới');
      await menu(page, t.opinionOnWords).click();
      const dialog = page.getByRole('dialog');
      await dialog.getByLabel(o.text).fill('Đề nghị nêu rõ số của căn cứ.');
      await dialog.getByRole('button', { name: o.send }).click();
      await expect(page.getByText(o.sent).first()).toBeVisible();
      const secretary = (await openAccount(browser, room, 'desk', SIZES.desk)).page;
      await secretary.getByRole('navigation').getByRole('button', { name: o.title, exact: true }).click(PATIENT);
      await expect(secretary.getByText('Đề nghị nêu rõ số của căn cứ.')).toBeVisible(PATIENT);
      await expectAccessible(secretary, 'desk, opinions');
      await button(secretary, o.answer).click();
      await secretary.getByRole('dialog').getByLabel(o.answerText).fill('Đã bổ sung ở bản sau.');
      await secretary.getByRole('dialog').getByRole('button', { name: o.answerSave }).click();
      await page.getByRole('navigation').getByRole('button', { name: vi.seat.nav.papers }).click();
      await expect(page.getByText('Đã bổ sung ở bản sau.')).toBeVisible(PATIENT);
      await expectAccessible(page, 'seat, own opinions');
    });

    await test.step('the next person at this seat sees nothing of it', async () => {
      await page
        .getByRole('button', { name: new RegExp(vi.seat.account.open) })
        .first()
        .click();
      await page
        .getByRole('button', { name: new RegExp(vi.seat.account.change) })
        .first()
        .click();
      await page.getByRole('button', { name: vi.seat.account.confirm, exact: true }).click();
      await page.getByRole('button', { name: vi.signIn.someoneElse }).click();
      await page.getByRole('textbox', { name: vi.signIn.delegateCode }).fill('UV-008');
      await page.getByRole('button', { name: vi.signIn.pin, exact: true }).click();
      await enterPin(page, room.access.pins['uv-008'] ?? '');
      await openPaper(page);
      await expect(page.locator('[data-note]')).toHaveCount(0);
      await expect(page.getByText(SECRET_WORDS)).toHaveCount(0);
    });
  });
});
