import { expect, test } from '@playwright/test';
import { vi } from '../core/i18n/vi.ts';
import { startTestRoom, type TestRoom } from './support/roomServer.ts';
import { expectAccessible, SIZES } from './support/screens.ts';
import { openShellInBrowser, SERVICE_PIN } from './support/shellInBrowser.ts';

test.describe('a seat in the shell', () => {
  let room: TestRoom;
  test.beforeAll(async () => {
    room = await startTestRoom();
  });
  test.afterAll(() => room.dispose());

  test('is connected over the shell’s line, and opens papers that were never opened while the server is away', async ({
    browser,
  }) => {
    const { page, link, violations, beats, close } = await openShellInBrowser(browser, room, '7', SIZES.seat);
    const pad = page.getByRole('region', { name: vi.signIn.pinPad });
    for (const digit of room.access.pins['uv-007'] ?? '') {
      await pad.getByRole('button', { name: digit, exact: true }).click();
    }
    await page.getByRole('button', { name: vi.signIn.enter }).click();
    await page
      .getByRole('navigation', { name: vi.seat.nav.label })
      .getByRole('button', { name: vi.seat.nav.papers })
      .click();
    const papers = page.getByRole('button', { name: /\.pdf|trang/i });
    await expect(papers.first()).toBeVisible();
    await expect.poll(() => link.documents.totals().count).toBe(await papers.count());

    await room.kill();
    await expect(page.getByText(vi.seat.link.lost).first()).toBeVisible({ timeout: 30_000 });
    await papers.nth(1).click();
    await expect(page.getByRole('document', { name: vi.reader.pages }).locator('canvas').first()).toBeVisible();

    await room.restart();
    await expect(page.getByText(vi.seat.link.open).first()).toBeVisible({ timeout: 30_000 });

    await test.step('a technician taps the corner, enters the code and wipes the papers', async () => {
      for (let tap = 0; tap < 5; tap += 1) await page.touchscreen.tap(20, 20);
      const sheet = page.getByRole('dialog', { name: vi.shell.service.title });
      const enter = async (code: string) => {
        for (const digit of code) await sheet.getByRole('button', { name: digit, exact: true }).click();
        await sheet.getByRole('button', { name: vi.shell.service.next }).click();
      };
      await enter('000000');
      await sheet.getByRole('button', { name: vi.shell.service.acts.wipeDocuments }).click();
      await expect(sheet.getByText(vi.shell.service.wrongPin)).toBeVisible();
      expect(link.documents.totals().count).toBeGreaterThan(0);
      await enter(SERVICE_PIN);
      await expect(sheet.getByText(vi.shell.service.keys.noKeyring)).toBeVisible();
      await sheet.getByRole('button', { name: vi.shell.service.acts.wipeDocuments }).click();
      await expect(sheet.getByText(vi.shell.service.done)).toBeVisible();
      await expectAccessible(page, 'seat, service sheet');
      expect(link.documents.totals()).toEqual({ count: 0, bytes: 0 });
    });
    expect(violations).toEqual([]);
    expect(beats).toContain(false);
    await close();
  });
});
