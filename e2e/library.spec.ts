import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, type Page, test } from '@playwright/test';
import { vi } from '../core/i18n/vi.ts';
import { allowBrowsers } from './support/allowBrowsers.ts';
import { OfficeLine } from './support/officeLine.ts';
import { plainPdf } from './support/plainPdf.ts';
import { startTestRoom, type TestRoom } from './support/roomServer.ts';
import { enterPin, expectAccessible, expectFits, openAccount, openScreen, openSeat, SIZES } from './support/screens.ts';

const t = vi.library;
const desk = t.desk;
const PLACE = '7';
const CODE = 'UV-007';
/** Drawing a page, and reading its words into the index, on a machine that does much else. */
const PATIENT = { timeout: 120_000 };

const DIEU_LE = 'Quy định về tổ chức cơ sở';
const HEADING = 'Điều lệ và quy định';
const PARAGRAPH = 'Ban Thường vụ Đảng bộ khối chịu trách nhiệm hướng dẫn thực hiện quy định này.';
const SHEET = [
  'Tên tệp;Tên văn bản (*);Số ký hiệu;Ngày ban hành;Cơ quan ban hành;Nhóm;Trích yếu',
  `quy-dinh.pdf;${DIEU_LE};68-QĐ/TW;05/03/2021;Trung ương;${HEADING} / Tổ chức;`,
  `chi-thi.pdf;Chỉ thị về tiết kiệm;27-CT/TW;25/12/2023;Bộ Chính trị;${HEADING};`,
  `khong-co.pdf;Văn bản không có tệp;;;;${HEADING};`,
].join('\n');

const button = (page: Page, name: string | RegExp) =>
  page.getByRole('button', { name, exact: typeof name === 'string' });
const table = (page: Page, name: string) => page.getByRole('table', { name });
const list = (page: Page, shelf: string) => page.getByRole('list', { name: t.list(shelf) });
const shelf = (page: Page, name: string) =>
  page.getByRole('navigation', { name: t.shelves }).getByRole('button', { name: new RegExp(`^${name}`) });
const part = (page: Page, name: string) =>
  page.getByRole('navigation', { name: vi.seat.nav.label }).getByRole('button', { name });

/** A page printed by the browser itself, with all the letters of Vietnamese. */
async function printed(page: Page, text: string): Promise<Buffer> {
  await page.setContent(
    `<p style="font: 18pt sans-serif; break-after: page">Trang bìa</p><p style="font: 18pt sans-serif">${text}</p>`,
  );
  return page.pdf({ format: 'A4' });
}

async function review(page: Page, folder: string): Promise<void> {
  await page.locator('input[webkitdirectory]').setInputFiles(folder);
  await expect(page.getByText(/danh-muc\.csv/)).toBeVisible();
  await button(page, desk.imports.read).click();
  await expect(table(page, desk.imports.table)).toBeVisible(PATIENT);
}

test.describe('the library', () => {
  let room: TestRoom;
  const parent = mkdtempSync(join(tmpdir(), 'nghi-su-van-kien-'));
  const folder = join(parent, 'Văn kiện');
  test.beforeAll(async ({ browser }) => {
    room = await startTestRoom();
    await allowBrowsers(room);
    const page = await browser.newPage();
    mkdirSync(join(folder, 'Chi thi'), { recursive: true });
    writeFileSync(join(folder, 'quy-dinh.pdf'), await printed(page, PARAGRAPH));
    writeFileSync(join(folder, 'Chi thi', 'chi-thi.pdf'), plainPdf([['Thuc hanh tiet kiem']]));
    writeFileSync(join(folder, 'thua.pdf'), plainPdf([['Khong co dong nao']]));
    writeFileSync(join(folder, 'danh-muc.csv'), SHEET);
    await page.close();
  });
  test.afterAll(async () => {
    await room.dispose();
    rmSync(parent, { recursive: true, force: true });
  });

  test('[B-1] [B-3] [B-5] [S-6] comes from a folder, is found and read in a meeting, and outside of one', async ({
    browser,
  }) => {
    await test.step('the desk imports a folder with its index, and the second time there is nothing to do', async () => {
      const { page, context } = await openAccount(browser, room, 'desk', SIZES.desk);
      await expect(page.getByRole('navigation').first()).toBeVisible();
      await page.goto(`${room.origin}/desk/-/library`);
      await expect(table(page, desk.table)).toBeVisible();
      await expectAccessible(page, 'desk, library');
      await button(page, desk.importFolder).click();
      await review(page, folder);
      const rows = table(page, desk.imports.table).getByRole('row');
      await expect(rows.filter({ hasText: DIEU_LE })).toContainText(desk.imports.states.new);
      await expect(rows.filter({ hasText: 'Chi thi/chi-thi.pdf' })).toContainText(desk.imports.states.new);
      await expect(rows.filter({ hasText: 'khong-co.pdf' })).toContainText(desk.imports.why.noFile);
      await expect(page.getByText(desk.imports.withoutRow(1))).toBeVisible();
      await expectAccessible(page, 'desk, import of a folder');
      await button(page, desk.imports.commit(2)).click();
      await expect(page.getByText(desk.imports.resultTitle.some)).toBeVisible(PATIENT);
      const done = table(page, desk.imports.resultTable).getByRole('row');
      await expect(done.filter({ hasText: desk.imports.outcome.added })).toHaveCount(2);
      await button(page, desk.imports.again).click();
      await review(page, folder);
      await expect(rows.filter({ hasText: desk.imports.why.same })).toHaveCount(2);
      await expect(page.getByText(desk.imports.nothing)).toBeVisible();
      await button(page, desk.imports.back).click();
      await page.getByRole('list', { name: desk.categories.title }).getByRole('button', { name: HEADING }).click();
      await expect(table(page, desk.table).getByRole('row').filter({ hasText: '68-QĐ/TW' })).toContainText(
        '05/03/2021',
      );
      await context.close();
    });

    await test.step('a delegate finds words in it without marks, and stars it', async () => {
      const { page, context } = await openSeat(browser, room, PLACE, room.access.pins['uv-007'] ?? '', SIZES.smallSeat);
      await part(page, vi.seat.nav.search).click();
      await page.getByRole('radio', { name: vi.search.scopes.library }).check();
      const field = page.getByRole('searchbox', { name: vi.search.field });
      const hit = page.getByRole('button', { name: DIEU_LE });
      // The index takes the words of a new file in by and by.
      await expect(async () => {
        await field.fill('');
        await field.fill('dang bo khoi');
        await expect(hit).toContainText('Đảng bộ khối', { timeout: 5_000 });
      }).toPass(PATIENT);
      await expect(hit).toContainText(vi.search.entry);
      await expectAccessible(page, 'seat, search in the library');
      await expectFits(page, 'seat, search in the library', 64);
      await hit.click();
      await expect(page.locator('.page[data-page-number="2"] .highlight').first()).toBeVisible(PATIENT);
      await button(page, t.star(DIEU_LE)).click();
      await expect(button(page, t.star(DIEU_LE))).toHaveAttribute('aria-pressed', 'true');
      await expectFits(page, 'seat, a document of the library', 64);

      await page.reload();
      await expect(page.locator('.page[data-page-number="2"]').first()).toBeVisible(PATIENT);
      await button(page, vi.seat.papers.back.search).first().click();
      await part(page, vi.seat.nav.library).click();
      await shelf(page, t.favourites).click();
      await expect(list(page, t.favourites).getByRole('listitem')).toHaveCount(1);
      await shelf(page, t.recent).click();
      await expect(list(page, t.recent)).toContainText(DIEU_LE);
      await shelf(page, HEADING).click();
      await expect(list(page, HEADING).getByRole('listitem')).toHaveCount(2);
      await page.getByRole('searchbox', { name: t.filter }).fill('tiet kiem');
      await expect(list(page, HEADING).getByRole('listitem')).toHaveCount(1);
      await expectAccessible(page, 'seat, library');
      await expectFits(page, 'seat, library', 64);
      await context.close();
    });

    await test.step('after the meeting whoever the desk knows signs in for the library alone', async () => {
      const line = await OfficeLine.open(room, 'desk');
      await line.do({ kind: 'openMeeting', meetingId: 'meeting-1' });
      await line.do({ kind: 'endMeeting', meetingId: 'meeting-1' });
      line.close();
      const { page } = await openScreen(browser, room, `/seat/9#${room.access.places['9'] ?? ''}`, SIZES.smallSeat);
      await button(page, t.signIn.enter).click();
      await page.getByRole('textbox', { name: vi.signIn.delegateCode }).fill(CODE);
      await expectAccessible(page, 'seat, sign-in for the library');
      await button(page, vi.signIn.pin).click();
      await enterPin(page, room.access.pins['uv-007'] ?? '', vi.signIn.signIn);
      await expect(list(page, t.all)).toBeVisible();
      await expect(part(page, vi.seat.nav.agenda)).toHaveCount(0);
      await expect(page.getByText(t.signIn.outside)).toBeVisible();
      await page.getByRole('searchbox', { name: t.filter }).fill('68-qd');
      await button(page, new RegExp(`^${DIEU_LE}`)).click();
      await expect(page.locator('.page[data-page-number="1"] .textLayer')).toContainText('Trang bìa', PATIENT);
    });
  });
});
