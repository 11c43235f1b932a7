import { expect, type Page, test } from '@playwright/test';
import { vi } from '../core/i18n/vi.ts';
import { announceVote, openItem, openMeeting, openVote } from './support/chairScreen.ts';
import { startTestRoom, type TestRoom } from './support/roomServer.ts';
import { expectAccessible, expectFits, openAccount, openSeat, openWall, SIZES } from './support/screens.ts';
import { signInVoter } from './support/voters.ts';

const RATING = 'Lấy phiếu tín nhiệm đối với các đồng chí Ủy viên Ban Thường vụ Tỉnh ủy';
const QUESTIONS = 'Biểu quyết từng nội dung của Phương án';
const BY_CARD = 'Bầu Ban kiểm phiếu gồm ba đồng chí';
const PERSONS = 15;
const FINGER = 64;
/** Fewer than five ballots are never opened. */
const OTHERS = ['10', '11', '12', '13'];

test.describe('votes of other kinds', () => {
  let room: TestRoom;
  test.beforeAll(async () => {
    room = await startTestRoom();
  });
  test.afterAll(() => room.dispose());

  const close = async (chair: Page) => {
    await chair.getByRole('button', { name: vi.chair.vote.close }).click();
    await chair.getByRole('dialog').getByRole('button', { name: vi.chair.vote.close }).click();
  };

  test('[V-12] [V-15] several questions, and a secret rating of fifteen persons opened by its sum', async ({
    browser,
  }) => {
    const pin = (place: string) => room.access.pins[`uv-${place.padStart(3, '0')}`] ?? '';
    const chair = (await openAccount(browser, room, 'chair', SIZES.seat)).page;
    const wall = (await openWall(browser, room)).page;
    const seat = (await openSeat(browser, room, '7', pin('7'), SIZES.smallSeat)).page;
    const others = await Promise.all(OTHERS.map((place) => signInVoter(room, place, pin(place))));
    await openMeeting(chair);

    await test.step('three questions on one screen, one left unmarked on purpose', async () => {
      await openItem(chair, 'Phương án sắp xếp');
      await openVote(chair, QUESTIONS);
      await expect(seat.getByText('Hợp nhất ba trung tâm').first()).toBeVisible();
      const option = (line: number) =>
        seat
          .getByRole('group', { name: new RegExp(`^${vi.seat.ballot.line(line)}`) })
          .getByRole('button', { name: 'Tán thành', exact: true });
      await option(1).click();
      await option(3).click();
      await expectFits(seat, 'small seat, questions', FINGER);
      await expectAccessible(seat, 'seat, questions');
      await seat.reload();
      await expect(option(1)).toHaveAttribute('aria-pressed', 'true');
      await seat.getByRole('switch', { name: new RegExp(vi.seat.ballot.blanks) }).check();
      await seat.getByRole('button', { name: vi.seat.ballot.review }).click();
      await expect(seat.getByText(vi.seat.ballot.leftBlank).first()).toBeVisible();
      await seat.getByRole('button', { name: vi.seat.vote.confirm }).click();
      await expect(seat.getByText(vi.seat.ballot.recorded).first()).toBeVisible();
      await close(chair);
      await announceVote(chair);
      await expect(wall.getByRole('main')).toContainText('2,13%');
      await expectAccessible(wall, 'wall, questions');
    });

    await test.step('a secret rating: the terminal encrypts, the sum alone is opened', async () => {
      await chair.getByRole('button', { name: vi.chair.vote.back }).click();
      await openItem(chair, 'Công tác cán bộ');
      await openVote(chair, RATING);
      await expect(seat.getByText(vi.seat.ballot.secrecy.secretServer).first()).toBeVisible();
      for (let person = 1; person <= PERSONS; person += 1) {
        await seat
          .getByRole('group', { name: new RegExp(`^${vi.seat.ballot.line(person)}:`) })
          .getByRole('button', { name: person === 2 ? 'Tín nhiệm thấp' : 'Tín nhiệm cao', exact: true })
          .click();
      }
      await expectFits(seat, 'small seat, rating', FINGER);
      await expectAccessible(seat, 'seat, rating');
      await seat.getByRole('button', { name: vi.seat.ballot.review }).click();
      await expect(seat.getByText(/[0-9A-Z]{4}-[0-9A-Z]{4}-[0-9A-Z]{4}/).first()).toBeVisible();
      await seat.getByRole('button', { name: vi.seat.vote.confirm }).click();
      await expect(seat.getByText(vi.seat.ballot.recordedSecret).first()).toBeVisible();
      const marks = Array.from({ length: PERSONS }, () => 'high');
      const pollId = 'poll-6-1';
      for (const voter of others) await voter.voteSecretly(pollId, marks);
      await expect(wall.getByRole('main')).toContainText('5');
      await close(chair);
      await expect(chair.getByRole('button', { name: new RegExp(vi.chair.vote.announce) })).toBeEnabled({
        timeout: 60_000,
      });
      await announceVote(chair);
      // The second on the list has four of five high and one low; everybody else all five.
      for (const page of [wall, chair, seat]) {
        await expect(page.getByRole('main')).toContainText('100,00%');
        await expect(page.getByRole('main')).toContainText('20,00%');
      }
      await expectAccessible(wall, 'wall, rating');
      await expectAccessible(seat, 'seat, rating result');
    });

    await test.step('a vote by card has nothing to press at the seats', async () => {
      await chair.getByRole('button', { name: vi.chair.vote.back }).click();
      await openVote(chair, BY_CARD);
      await expect(seat.getByRole('main').getByRole('button', { name: 'Tán thành', exact: true })).toHaveCount(0);
      await expectAccessible(chair, 'chair, by card');
      await expectAccessible(seat, 'seat, by card');
    });
    for (const voter of others) voter.close();
  });
});
