import { expect, test } from '@playwright/test';
import { vi } from '../core/i18n/vi.ts';
import { startTestRoom, type TestRoom } from './support/roomServer.ts';
import { expectAccessible, openAccount, openScreen, openSeat, openWall, SIZES } from './support/screens.ts';

test.describe('the console', () => {
  let room: TestRoom;
  test.beforeAll(async () => {
    room = await startTestRoom();
  });
  test.afterAll(() => room.dispose());

  test('shows every terminal, the server and the audit list; the ways in are accessible', async ({ browser }) => {
    await test.step('the ways in', async () => {
      const start = await openScreen(browser, room, '/', SIZES.desk);
      await expect(start.page.getByRole('heading', { name: vi.common.start.title })).toBeVisible();
      await expectAccessible(start.page, 'start page');
      for (const path of ['/console', '/wall', '/seat/13']) {
        const { page } = await openScreen(browser, room, path, SIZES.desk);
        await expect(page.getByRole('main')).toBeVisible();
        await expectAccessible(page, `sign-in ${path}`);
      }
    });

    const { page } = await openAccount(browser, room, 'console', SIZES.desk);
    const wall = await openWall(browser, room);
    const seat = await openSeat(browser, room, '13', room.access.pins['uv-013'] ?? '', SIZES.smallSeat);

    await test.step('a terminal that comes and goes is seen on the plan', async () => {
      const tile = page.getByRole('main').getByRole('button', { name: /13/ }).first();
      await expect(tile).toContainText(vi.console.conditions.ready);
      await expectAccessible(page, 'console, plan');
      await seat.context.close();
      await expect(tile).toContainText(vi.console.conditions.away);
    });

    await test.step('the audit list says who did what', async () => {
      await page.getByRole('navigation').getByRole('button', { name: vi.console.nav.parts.journal }).click();
      await expect(page.getByRole('table')).toContainText('Trịnh Công Thạch');
      await expectAccessible(page, 'console, audit list');
    });
    await wall.context.close();
  });
});
