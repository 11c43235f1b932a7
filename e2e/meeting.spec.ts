import { expect, test } from '@playwright/test';
import { vi } from '../core/i18n/vi.ts';
import { startTestRoom, type TestRoom } from './support/roomServer.ts';
import {
  castBallot,
  expectAccessible,
  expectFits,
  expectRecorded,
  openAccount,
  openSeat,
  openWall,
  SIZES,
} from './support/screens.ts';

const POLL = 'Thông qua Nghị quyết về Chương trình phát triển nhà ở xã hội giai đoạn 2026–2030';
const ITEM = 'Chương trình phát triển nhà ở xã hội giai đoạn 2026–2030';
/** ≥ 64 px on seats. */
const FINGER = 64;

test.describe('a meeting in the room', () => {
  let room: TestRoom;
  test.beforeAll(async () => {
    room = await startTestRoom();
  });
  test.afterAll(() => room.dispose());

  test('[V-4] [R-1] [C-1] is opened, read, voted and announced, through a killed server', async ({ browser }) => {
    const pin = (code: string) => room.access.pins[code] ?? '';
    const chair = await openAccount(browser, room, 'chair', SIZES.seat);
    const wall = await openWall(browser, room);
    const seatA = await openSeat(browser, room, '7', pin('uv-007'), SIZES.seat);
    const seatB = await openSeat(browser, room, '8', pin('uv-008'), SIZES.smallSeat);
    const guest = await openSeat(browser, room, '48', pin('km-001'), SIZES.smallSeat);

    await test.step('the chair opens the meeting and the item', async () => {
      await expect(wall.page.getByText('Hội nghị Ban Chấp hành Đảng bộ tỉnh lần thứ 12').first()).toBeVisible();
      await expectAccessible(wall.page, 'wall, welcome');
      await expectAccessible(seatA.page, 'seat, welcome');
      await expectFits(seatB.page, 'small seat, welcome', FINGER);
      await expectAccessible(chair.page, 'chair, before the meeting');
      await chair.page.getByRole('button', { name: vi.chair.meeting.open }).click();
      await chair.page
        .getByRole('button', { name: new RegExp(ITEM) })
        .first()
        .click();
      await chair.page.getByRole('button', { name: vi.chair.agenda.open }).click();
      await expect(wall.page.getByRole('heading', { name: ITEM, exact: true })).toBeVisible();
      await expect(seatA.page.getByRole('heading', { name: ITEM, exact: true })).toBeVisible();
      await expectAccessible(wall.page, 'wall, item');
      await expectAccessible(seatA.page, 'seat, item');
      await expectFits(seatB.page, 'small seat, item', FINGER);
    });

    await test.step('a delegate reads and finds "đại biểu" by typing "dai bieu"', async () => {
      const { page } = seatA;
      await page
        .getByRole('button', { name: /Tờ trình và thuyết minh/ })
        .first()
        .click();
      await expect(page.locator('.page[data-page-number="1"] .textLayer span').first()).toBeVisible();
      await page.getByRole('button', { name: vi.reader.search, exact: true }).click();
      await page.getByRole('searchbox').fill('nha o xa hoi');
      await expect(page.locator('.textLayer .highlight').first()).toContainText(/nhà|ở|xã|hội/iu);
      await expectAccessible(page, 'seat, reader');
    });

    await test.step('the chair opens the vote; seats and wall show the same question and the same clock', async () => {
      await chair.page
        .getByRole('button', { name: new RegExp(POLL) })
        .first()
        .click();
      await expectAccessible(chair.page, 'chair, opening a vote');
      await chair.page.getByRole('button', { name: vi.chair.openVote.go }).click();
      for (const { page } of [seatA, seatB, wall])
        await expect(page.getByRole('heading', { name: POLL, exact: true })).toBeVisible();
      // Long enough for everything below, however slow the machine: the deadline has a spec of its own.
      for (let half = 0; half < 8; half++) {
        await chair.page.getByRole('button', { name: vi.chair.vote.extend(30) }).click();
      }
      await expectAccessible(seatA.page, 'seat, vote');
      await expectFits(seatB.page, 'small seat, vote', FINGER);
      await expectAccessible(wall.page, 'wall, vote');
      await expectAccessible(chair.page, 'chair, vote');
    });

    await test.step('[A-2] a guest is told why there is nothing to press', async () => {
      await expect(guest.page.getByText(vi.seat.vote.why.invited())).toBeVisible();
      await expect(guest.page.getByRole('main').getByRole('button', { name: 'Tán thành', exact: true })).toHaveCount(0);
    });

    await test.step('[R-3] ballots are recorded, changed, and only counted in public', async () => {
      await castBallot(seatA.page, 'Tán thành');
      await castBallot(seatB.page, 'Tán thành');
      await expectAccessible(seatA.page, 'seat, recorded');
      await expectFits(seatB.page, 'small seat, recorded', FINGER);
      await seatB.page.getByRole('button', { name: vi.seat.vote.again }).click();
      await castBallot(seatB.page, 'Không tán thành');
      await expect(wall.page.getByRole('main')).toContainText('2');
      await expect(wall.page.getByRole('main')).not.toContainText(vi.voting.verdict.adopted, { ignoreCase: true });
    });

    await test.step('[S-2] the server is killed: seats say so, come back by themselves, and nothing is lost', async () => {
      await room.kill();
      await expect(seatA.page.getByText(vi.seat.link.lost).first()).toBeVisible({ timeout: 30_000 });
      await expectAccessible(seatA.page, 'seat, away');
      await expectFits(seatB.page, 'small seat, away', FINGER);
      await room.restart();
      for (const { page } of [seatA, seatB]) {
        await expect(page.getByText(vi.seat.link.open).first()).toBeVisible({ timeout: 30_000 });
      }
      await expectRecorded(seatA.page, 'Tán thành');
      await expectRecorded(seatB.page, 'Không tán thành');
      await expect(chair.page.getByRole('button', { name: vi.chair.vote.close })).toBeEnabled({ timeout: 30_000 });
    });

    await test.step('a reloaded seat still shows its receipt', async () => {
      await seatA.page.reload();
      await expectRecorded(seatA.page, 'Tán thành');
    });

    await test.step('[H-1] after the close only the chair sees the result', async () => {
      await chair.page.getByRole('button', { name: vi.chair.vote.close }).click();
      const ask = chair.page.getByRole('dialog');
      await ask.getByRole('button', { name: vi.chair.vote.close }).click();
      await expect(chair.page.getByRole('button', { name: new RegExp(vi.chair.vote.announce) })).toBeVisible();
      await expect(chair.page.getByRole('main')).toContainText('2,13%');
      await expectAccessible(chair.page, 'chair, closed');
      await expect(wall.page.getByText(vi.wall.countingLine)).toBeVisible();
      await expect(wall.page.getByRole('main')).not.toContainText('2,13%');
      await expect(seatA.page.getByText(vi.seat.vote.closedTitle)).toBeVisible();
      await expectAccessible(wall.page, 'wall, counting');
    });

    await test.step('[R-1] [V-1] the announced figures are the same on wall, chair and seat', async () => {
      await chair.page.getByRole('button', { name: new RegExp(vi.chair.vote.announce) }).click();
      for (const { page } of [wall, chair, seatA, seatB]) {
        const main = page.getByRole('main');
        // 1 of 47 in favour, 1 against: 2 took part.
        for (const figure of ['47', '4,26%', '2,13%']) await expect(main).toContainText(figure);
        await expect(main).toContainText(vi.voting.verdict.notAdopted, { ignoreCase: true });
      }
      await expectAccessible(wall.page, 'wall, result');
      await expectAccessible(chair.page, 'chair, announced');
      await expectAccessible(seatA.page, 'seat, result');
      await expectFits(seatB.page, 'small seat, result', FINGER);
    });

    await test.step('the wall returns to the item', async () => {
      await chair.page.getByRole('button', { name: vi.chair.vote.back }).click();
      await expect(wall.page.getByRole('heading', { name: ITEM, exact: true })).toBeVisible();
    });
  });
});
