import { expect, type Page, test } from '@playwright/test';
import { vi } from '../core/i18n/vi.ts';
import { allowBrowsers } from './support/allowBrowsers.ts';
import { plainPdf } from './support/plainPdf.ts';
import { startTestRoom, type TestRoom } from './support/roomServer.ts';
import { expectAccessible, openAccount, SIZES } from './support/screens.ts';

const text = vi.desk.papers;
const LINES = ['Tong von dau tu la 18.000 ty dong', 'Giao So Xay dung chu tri', 'Thoi gian thuc hien den nam 2030'];
const FIRST = plainPdf([LINES, ['Dieu 2. Hieu luc thi hanh']]);
const SECOND = plainPdf([LINES.map((line) => line.replace('18.000', '20.000')), ['Dieu 2. Hieu luc thi hanh ngay']]);

const pdf = (name: string, buffer: Buffer) => ({ name, mimeType: 'application/pdf', buffer });
const button = (page: Page, name: string | RegExp) =>
  page.getByRole('button', { name, exact: typeof name === 'string' });
const rows = (page: Page) => page.getByRole('table', { name: text.title }).getByRole('row');
const dialog = (page: Page) => page.getByRole('dialog');

test.describe('the papers of a meeting', () => {
  let room: TestRoom;
  test.beforeAll(async () => {
    room = await startTestRoom();
    await allowBrowsers(room);
  });
  test.afterAll(() => room.dispose());

  test('[D-4] [D-5] [D-6] [D-8] come in, are described, given to some, scheduled, and compared with their next version', async ({
    browser,
  }) => {
    const desk = (await openAccount(browser, room, 'desk', SIZES.desk)).page;
    const name = 'To trinh ve nha o';
    const file = `15-TTr-UBND ${name}.pdf`;
    const title = `15-TTr-UBND ${name}`;

    await test.step('in the natural order of their names; what is no paper says what to do', async () => {
      await expect(desk.getByRole('navigation').first()).toBeVisible();
      await desk.goto(`${room.origin}/desk/-/agenda/general`);
      await expect(desk.getByText(text.choose)).toBeVisible();
      await desk
        .locator('input[type=file]')
        .first()
        .setInputFiles([
          pdf('Phu luc 10.pdf', plainPdf([['Phu luc muoi']])),
          pdf('Phu luc 2.pdf', plainPdf([['Phu luc hai']])),
          pdf(file, FIRST),
          { name: 'ghi chu.docx', mimeType: 'application/octet-stream', buffer: Buffer.from('khong phai tai lieu') },
        ]);
      await expect(rows(desk).filter({ hasText: title })).toBeVisible({ timeout: 60_000 });
      await expect(rows(desk).filter({ hasText: 'Phu luc 10' })).toBeVisible({ timeout: 60_000 });
      await expect(desk.getByRole('alert').filter({ hasText: /Không phải loại tệp|chỉ nhận PDF/ })).toBeVisible();
      await expect(rows(desk).filter({ hasText: title })).toContainText('15/TTr-UBND');
      const names = await rows(desk).filter({ hasText: 'Phu luc' }).allInnerTexts();
      expect(names[0]).toContain('Phu luc 2');
      await expectAccessible(desk, 'desk, papers');
    });

    await test.step('put into order with the keyboard', async () => {
      await button(desk, text.move('Phu luc 10')).press('ArrowUp');
      await expect(rows(desk).filter({ hasText: 'Phu luc' }).first()).toContainText('Phu luc 10');
    });

    await test.step('given to one person, found without marks', async () => {
      await button(desk, text.edit(title)).click();
      await dialog(desk).getByRole('radio', { name: text.readersForm.some }).check();
      await dialog(desk).getByRole('searchbox', { name: text.readersForm.persons }).fill('nguyen');
      await dialog(desk)
        .getByRole('checkbox', { name: /^Nguyễn/ })
        .first()
        .check();
      await expectAccessible(desk, 'desk, paper dialog');
      await dialog(desk).getByRole('button', { name: vi.desk.shell.save, exact: true }).click();
      await expect(rows(desk).filter({ hasText: title })).toContainText(text.readers.persons(1));
    });

    await test.step('scheduled together', async () => {
      for (const paper of ['Phu luc 2', 'Phu luc 10'])
        await desk.getByRole('checkbox', { name: text.select(paper), exact: true }).check();
      await button(desk, text.bulk.schedule(2)).click();
      await dialog(desk).getByLabel(text.schedule.day).fill('2099-01-02');
      await dialog(desk).getByRole('button', { name: text.schedule.submit, exact: true }).click();
      await expect(rows(desk).filter({ hasText: text.status.scheduled })).toHaveCount(2);
    });

    await test.step('released, and followed by a version that waits beside it and is compared', async () => {
      await desk.getByRole('checkbox', { name: text.select(title), exact: true }).check();
      await button(desk, text.release(1)).click();
      await expect(rows(desk).filter({ hasText: title })).toContainText(text.status.released);
      await button(desk, text.preview(title)).click();
      await dialog(desk).locator('input[type=file]').setInputFiles(pdf('lan 2.pdf', SECOND));
      await button(desk, text.releaseNext(2)).waitFor({ timeout: 60_000 });
      await button(desk, vi.compare.title(1, 2)).click();
      await expect(desk.getByText(vi.compare.count(2))).toBeVisible({ timeout: 60_000 });
      const list = desk.getByRole('list', { name: vi.compare.list });
      await expect(list.getByRole('listitem').first()).toContainText('18.000');
      await expect(list.getByRole('listitem').first()).toContainText('20.000');
    });
  });
});
