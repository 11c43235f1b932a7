import { mkdirSync } from 'node:fs';
import { chromium, expect, type Page } from '@playwright/test';
import { vi } from '../core/i18n/vi.ts';
import { startTestRoom } from '../e2e/support/roomServer.ts';
import { castBallot, openAccount, openSeat, openWall, SIZES } from '../e2e/support/screens.ts';
import { signInVoter, type Voter } from '../e2e/support/voters.ts';
import playwrightConfig from '../playwright.config.ts';
import { buildIfStale } from './buildIfStale.ts';

/** Takes the README's pictures from the running product: a vote of the demonstration meeting with forty seats. */
const FOLDER = 'docs/pictures';
const MEETING = 'meeting-1';
const POLL = { id: 'poll-3-2', title: /Thông qua Nghị quyết về Chương trình phát triển nhà ở/ };
const ITEM = /Chương trình phát triển nhà ở xã hội giai đoạn/;
const SEATS = Array.from({ length: 40 }, (_, i) => i + 2).filter((place) => place !== 7 && place !== 31);

const choiceOf = (i: number) => (i % 13 === 5 ? 'against' : i === 20 ? 'abstain' : 'for');

async function picture(page: Page, name: string): Promise<void> {
  await page.screenshot({ path: `${FOLDER}/${name}.png`, animations: 'disabled' });
  console.log(`${FOLDER}/${name}.png`);
}

async function main(): Promise<void> {
  buildIfStale();
  mkdirSync(FOLDER, { recursive: true });
  const room = await startTestRoom();
  const browser = await chromium.launch(playwrightConfig.use?.launchOptions ?? {});
  const voters: Voter[] = [];
  try {
    const chair = (await openAccount(browser, room, 'chair', SIZES.seat)).page;
    const desk = (await openAccount(browser, room, 'desk', SIZES.desk)).page;
    const console_ = (await openAccount(browser, room, 'console', SIZES.desk)).page;
    const wall = (await openWall(browser, room)).page;
    const seat = (await openSeat(browser, room, '7', room.access.pins['uv-007'] ?? '', SIZES.seat)).page;
    for (const place of SEATS) {
      const pin = room.access.pins[`uv-${String(place).padStart(3, '0')}`] ?? '';
      voters.push(await signInVoter(room, `${place}`, pin));
    }
    await picture(wall, 'wall-welcome');
    await chair.getByRole('button', { name: vi.chair.meeting.open }).click();
    await chair.getByRole('button', { name: ITEM }).first().click();
    await chair.getByRole('button', { name: vi.chair.agenda.open }).click();
    await expect(seat.getByRole('heading', { name: ITEM }).first()).toBeVisible();
    await picture(seat, 'seat-agenda');
    await seat
      .getByRole('button', { name: /Dự thảo Nghị quyết/i })
      .first()
      .click();
    await expect(seat.locator('.page[data-page-number="1"] .textLayer span').first()).toBeVisible();
    await picture(seat, 'seat-reader');
    await chair.getByRole('button', { name: POLL.title }).first().click();
    await chair.getByRole('button', { name: vi.chair.openVote.go }).click();
    await expect(seat.getByRole('heading', { name: POLL.title })).toBeVisible();
    await picture(seat, 'seat-vote');
    const half = voters.slice(0, 27);
    await Promise.all(half.map((voter, i) => voter.vote(MEETING, POLL.id, choiceOf(i))));
    await castBallot(seat, 'Tán thành');
    await expect(wall.getByRole('main')).toContainText('28');
    await picture(seat, 'seat-recorded');
    await picture(chair, 'chair-vote');
    await picture(wall, 'wall-vote');
    await Promise.all(voters.slice(27).map((voter, i) => voter.vote(MEETING, POLL.id, choiceOf(i + 27))));
    await chair.getByRole('button', { name: vi.chair.vote.close }).click();
    await chair.getByRole('dialog').getByRole('button', { name: vi.chair.vote.close }).click();
    await chair.getByRole('button', { name: new RegExp(vi.chair.vote.announce) }).click();
    await expect(wall.getByRole('main')).toContainText(vi.voting.verdict.adopted, { ignoreCase: true });
    await picture(wall, 'wall-result');
    await desk.goto(`${room.origin}/desk/${MEETING}/agenda/item-3`);
    await expect(desk.getByRole('heading', { name: ITEM }).first()).toBeVisible();
    await picture(desk, 'desk-agenda');
    await expect(console_.getByText('Sẵn sàng').nth(20)).toBeVisible();
    await picture(console_, 'console');
  } finally {
    for (const voter of voters) voter.close();
    await browser.close();
    await room.dispose();
  }
}

await main();
