import { expect, test } from '@playwright/test';
import { vi } from '../core/i18n/vi.ts';
import { startTestRoom, type TestRoom } from './support/roomServer.ts';
import { castBallot, openAccount, openSeat, SIZES } from './support/screens.ts';

test.describe('a deadline', () => {
  let room: TestRoom;
  test.beforeAll(async () => {
    room = await startTestRoom();
  });
  test.afterAll(() => room.dispose());

  test('[V-7] closes the vote by itself, also while the server is away', async ({ browser }) => {
    const chair = await openAccount(browser, room, 'chair', SIZES.desk);
    const seat = await openSeat(browser, room, '9', room.access.pins['uv-009'] ?? '', SIZES.smallSeat);
    await chair.page.getByRole('button', { name: vi.chair.meeting.open }).click();
    await chair.page.getByRole('button', { name: vi.chair.agenda.start('1') }).click();
    await chair.page
      .getByRole('button', { name: /Thông qua Chương trình Hội nghị/ })
      .first()
      .click();
    await chair.page.getByRole('button', { name: vi.chair.openVote.go }).click();
    await castBallot(seat.page, 'Tán thành');

    await room.kill();
    const { page } = seat;
    // The countdown goes on without the server; when it has run out the server comes back and closes as of the deadline.
    await expect(page.getByText(vi.seat.vote.closing).first()).toBeVisible({ timeout: 60_000 });
    await room.restart();
    await expect(page.getByText(vi.seat.vote.closedTitle)).toBeVisible({ timeout: 30_000 });
    await expect(page.getByText(vi.seat.vote.yours)).toBeVisible();
    await expect(chair.page.getByText(/Hết giờ, tự đóng lúc/)).toBeVisible({ timeout: 30_000 });
    await expect(chair.page.getByRole('main')).toContainText('2,22%');
  });
});
