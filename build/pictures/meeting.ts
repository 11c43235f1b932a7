import type { Browser } from '@playwright/test';
import { vi } from '../../core/i18n/vi.ts';
import { startTestRoom } from '../../e2e/support/roomServer.ts';
import { castBallot, openAccount, openSeat, openWall, SIZES } from '../../e2e/support/screens.ts';
import { signInVoter, type Voter } from '../../e2e/support/voters.ts';
import { expectSoon, takePicture } from './takePicture.ts';

const MEETING = 'meeting-1';
const POLL = { id: 'poll-3-2', title: /Thông qua Nghị quyết về Chương trình phát triển nhà ở/ };
const ITEM = /Chương trình phát triển nhà ở xã hội giai đoạn/;
const SEATS = Array.from({ length: 40 }, (_, i) => i + 2).filter((place) => place !== 7 && place !== 31);

const choiceOf = (i: number) => (i % 13 === 5 ? 'against' : i === 20 ? 'abstain' : 'for');

/** A vote of the demonstration meeting with forty seats, on every screen that has a part in it. */
export async function pictureMeeting(browser: Browser): Promise<void> {
  const room = await startTestRoom();
  const voters: Voter[] = [];
  try {
    const chair = (await openAccount(browser, room, 'chair', SIZES.seat)).page;
    const desk = (await openAccount(browser, room, 'desk', SIZES.desk)).page;
    const wall = (await openWall(browser, room)).page;
    const seat = (await openSeat(browser, room, '7', room.access.pins['uv-007'] ?? '', SIZES.seat)).page;
    for (const place of SEATS) {
      const pin = room.access.pins[`uv-${String(place).padStart(3, '0')}`] ?? '';
      voters.push(await signInVoter(room, `${place}`, pin));
    }
    await takePicture(wall, 'wall-welcome');
    await chair.getByRole('button', { name: vi.chair.meeting.open }).click();
    await chair.getByRole('button', { name: ITEM }).first().click();
    await chair.getByRole('button', { name: vi.chair.agenda.open }).click();
    await expectSoon(seat.getByRole('heading', { name: ITEM }).first()).toBeVisible();
    await takePicture(seat, 'seat-agenda');
    await seat
      .getByRole('button', { name: /Dự thảo Nghị quyết/i })
      .first()
      .click();
    await expectSoon(seat.locator('.page[data-page-number="1"] .textLayer span').first()).toBeVisible();
    await expectSoon(seat.locator('[data-page="4"] canvas')).toBeVisible();
    await takePicture(seat, 'seat-reader');
    await chair.getByRole('button', { name: POLL.title }).first().click();
    await chair.getByRole('button', { name: vi.chair.openVote.go }).click();
    await expectSoon(seat.getByRole('heading', { name: POLL.title })).toBeVisible();
    await takePicture(seat, 'seat-vote');
    const half = voters.slice(0, 27);
    await Promise.all(half.map((voter, i) => voter.vote(MEETING, POLL.id, choiceOf(i))));
    await castBallot(seat, 'Tán thành');
    await expectSoon(wall.getByRole('main')).toContainText('28');
    await takePicture(seat, 'seat-recorded');
    await takePicture(chair, 'chair-vote');
    await takePicture(wall, 'wall-vote');
    await Promise.all(voters.slice(27).map((voter, i) => voter.vote(MEETING, POLL.id, choiceOf(i + 27))));
    await chair.getByRole('button', { name: vi.chair.vote.close }).click();
    await chair.getByRole('dialog').getByRole('button', { name: vi.chair.vote.close }).click();
    await chair.getByRole('button', { name: new RegExp(vi.chair.vote.announce) }).click();
    await expectSoon(wall.getByRole('main')).toContainText(vi.voting.verdict.adopted, { ignoreCase: true });
    await takePicture(wall, 'wall-result');
    await desk.goto(`${room.origin}/desk/${MEETING}/agenda/item-3`);
    await expectSoon(desk.getByRole('heading', { name: ITEM }).first()).toBeVisible();
    await takePicture(desk, 'desk-agenda');
  } finally {
    for (const voter of voters) voter.close();
    await room.dispose();
  }
}
