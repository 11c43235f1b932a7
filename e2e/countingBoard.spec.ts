import { expect, type Page, test } from '@playwright/test';
import { vi } from '../core/i18n/vi.ts';
import { MEETING_ID, OfficeLine } from './support/officeLine.ts';
import { plainPoll } from './support/plainPoll.ts';
import { startTestRoom, type TestRoom } from './support/roomServer.ts';
import { expectAccessible, expectFits, openSeat, openWall, SIZES } from './support/screens.ts';
import { signInVoter } from './support/voters.ts';

const MEMBERS = ['7', '8', '9'] as const;
const VOTERS = ['10', '11', '12', '13', '14'];
const FINGER = 64;
const personOf = (place: string) => `uv-${place.padStart(3, '0')}`;

const POLL = plainPoll('partyCommitteeResolution', {
  id: 'kin-1',
  title: 'Bỏ phiếu kín về phương án nhân sự',
  conduct: 'secretBoard',
});

test.describe('the counting board', () => {
  let room: TestRoom;
  test.beforeAll(async () => {
    room = await startTestRoom();
  });
  test.afterAll(() => room.dispose());

  const words = vi.countingBoard;
  const go = (page: Page) => page.getByRole('button', { name: words.go, exact: true });
  const press = (page: Page, name: string) =>
    page
      .getByRole('dialog')
      .getByRole('button', { name: new RegExp(`^${name}`) })
      .click();
  const listed = async (page: Page, name: string) => {
    const list = page.getByRole('list', { name });
    await expect(list).toBeVisible({ timeout: 60_000 });
    const items = await list.getByRole('listitem').allInnerTexts();
    return items.map((item) => item.replace(/^\d+\s*/, ''));
  };

  test('[V-15] makes its key, counts by itself, and opens the sum; one terminal fails and is restored', async ({
    browser,
  }) => {
    const pin = (place: string) => room.access.pins[personOf(place)] ?? '';
    const seats: Page[] = [];
    for (const place of MEMBERS) seats.push((await openSeat(browser, room, place, pin(place), SIZES.smallSeat)).page);
    const [first, second, third] = seats;
    if (first === undefined || second === undefined || third === undefined) throw new Error('three members');
    const wall = (await openWall(browser, room)).page;
    const voters = await Promise.all(VOTERS.map((place) => signInVoter(room, place, pin(place))));
    const chair = await OfficeLine.open(room, 'chair');
    await chair.do({ kind: 'openMeeting', meetingId: MEETING_ID });
    const members = MEMBERS.map((place, i) => ({ personId: personOf(place), isHead: i === 0 }));
    await chair.do({ kind: 'setBoard', meetingId: MEETING_ID, members });
    await chair.do({ kind: 'startCeremony', meetingId: MEETING_ID, ceremonyId: 'le-1' });

    const envelopes: string[] = [];
    await test.step('every member takes up the task and seals an envelope', async () => {
      for (const seat of seats) {
        await go(seat).click();
        if (seat === first) await expectAccessible(seat, 'seat, task');
        await press(seat, words.accept.press);
        const letters = await listed(seat, words.envelope.letters);
        expect(letters).toHaveLength(13);
        envelopes.push(letters.join(' '));
        if (seat === first) {
          await expectFits(seat, 'small seat, envelope', FINGER);
          await expectAccessible(seat, 'seat, envelope');
        }
        await press(seat, words.envelope.press);
        // A reload in the middle changes nothing.
        if (seat === first) {
          await seat.reload();
          await go(seat).click();
        }
      }
    });

    await test.step('all screens show the same six words', async () => {
      const shown = await Promise.all(seats.map((seat) => listed(seat, words.compare.title)));
      expect(shown[0]).toHaveLength(6);
      expect(new Set(shown.map((one) => one.join(' '))).size).toBe(1);
      await expect(wall.getByRole('main')).toContainText(shown[0]?.[5] ?? '?');
      await expectFits(first, 'small seat, six words', FINGER);
      await expectAccessible(first, 'seat, six words');
      for (const seat of seats) await press(seat, words.compare.matches);
      await expect(first.getByRole('dialog')).toContainText(words.ready.text);
    });

    await test.step('each of two members counts the closed vote and opens its sum', async () => {
      await chair.do({ kind: 'openAdHocPoll', meetingId: MEETING_ID, poll: POLL });
      const choices = ['for', 'for', 'for', 'against', 'abstain'];
      for (const [i, voter] of voters.entries()) {
        await expect(() => voter.voteSecretly(POLL.id, [choices[i] ?? 'for'])).toPass();
      }
      await chair.do({ kind: 'closePoll', meetingId: MEETING_ID, pollId: POLL.id });

      const dialog = first.getByRole('dialog');
      await expect(dialog).toContainText(words.opening.counted(5, 45));
      await expectFits(first, 'small seat, opening', FINGER);
      await expectAccessible(first, 'seat, opening');
      await press(first, words.opening.press);
      await expect(dialog).toContainText(words.opening.parts(1, 2));

      // The second member's terminal has lost everything: the envelope restores it at another one.
      await second.evaluate(() => sessionStorage.clear());
      await second.reload();
      await go(second).click();
      await second.getByRole('textbox', { name: words.restore.label }).fill(envelopes[2] ?? '');
      await press(second, words.restore.press);
      await expect(second.getByRole('dialog')).toContainText(words.restore.wrongSeed);
      await second.getByRole('textbox', { name: words.restore.label }).fill(envelopes[1] ?? '');
      await press(second, words.restore.press);
      await expect(second.getByRole('dialog')).toContainText(words.opening.counted(5, 45));
      await press(second, words.opening.press);
      // With the threshold the server has the sum, and nothing is due any more.
      await expect(first.getByRole('dialog')).toContainText(words.ready.text);
    });

    await test.step('the announced result is the plain count', async () => {
      await chair.do({ kind: 'announcePoll', meetingId: MEETING_ID, pollId: POLL.id });
      await expect(wall.getByRole('main')).toContainText(POLL.title);
      await expect(wall.getByRole('main')).toContainText('6,38%');
    });
    for (const voter of voters) voter.close();
    chair.close();
  });
});
