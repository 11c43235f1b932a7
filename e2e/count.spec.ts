import { expect, type Locator, type Page, test } from '@playwright/test';
import { vi } from '../core/i18n/vi.ts';
import { announceVote, openItem, openMeeting, openVote } from './support/chairScreen.ts';
import { MEETING_ID, OfficeLine } from './support/officeLine.ts';
import { startTestRoom, type TestRoom } from './support/roomServer.ts';
import { expectAccessible, expectFits, openAccount, openSeat, openWall, SIZES } from './support/screens.ts';

const t = vi.count;
const ITEM = 'Công tác cán bộ';
const BY_CARD = 'Bầu Ban kiểm phiếu gồm ba đồng chí';
const ON_PAPER = 'Bầu Ủy viên Ủy ban Kiểm tra Tỉnh ủy';
/** Of the counting board, and not on the list. */
const COUNTER = '9';
const COUNTER_ID = 'uv-009';
const FINGER = 64;
/** Votes of the five on the list, in its order: four places are to be filled. */
const VOTES = [40, 39, 38, 37, 15];

const field = (form: Locator, label: string) => form.getByRole('textbox', { name: label, exact: true });
const formOf = (page: Page) =>
  page.locator('form').filter({ has: page.getByRole('button', { name: /bản đếm|bản đã sửa/ }) });

async function fillAll(form: Locator, figures: Readonly<Record<string, number>>): Promise<void> {
  for (const [label, value] of Object.entries(figures)) await field(form, label).fill(String(value));
}

/** The figures of each line, in ballot order. */
async function fillLines(form: Locator, values: readonly number[]): Promise<void> {
  const cells = form.getByRole('listitem').getByRole('textbox');
  await expect(cells).toHaveCount(values.length);
  for (const [at, value] of values.entries()) await cells.nth(at).fill(String(value));
}

test.describe('what people count', () => {
  let room: TestRoom;
  test.beforeAll(async () => {
    room = await startTestRoom();
  });
  test.afterAll(() => room.dispose());

  const closeAndAnnounce = async (chair: Page) => {
    await chair.getByRole('button', { name: vi.chair.vote.close }).click();
    await announceVote(chair);
  };

  test('[V-14] [R-4] cards by one, paper by two who do not see each other; marked so wherever it is shown', async ({
    browser,
  }) => {
    const chair = (await openAccount(browser, room, 'chair', SIZES.seat)).page;
    const desk = (await openAccount(browser, room, 'desk', SIZES.desk)).page;
    const wall = (await openWall(browser, room)).page;
    const seat = (await openSeat(browser, room, COUNTER, room.access.pins[COUNTER_ID] ?? '', SIZES.smallSeat)).page;
    await openMeeting(chair);
    await openItem(chair, ITEM);
    const nav = desk.getByRole('navigation', { name: vi.desk.shell.nav });
    await nav.getByRole('button', { name: new RegExp(vi.desk.shell.tabs.counting) }).click();

    await test.step('cards: more than there are is refused while it is typed', async () => {
      await openVote(chair, BY_CARD);
      const form = formOf(desk);
      await expect(form).toBeVisible();
      await expect(chair.getByRole('button', { name: vi.chair.vote.close })).toBeDisabled();
      await fillLines(form, [44, 1, 0]);
      await field(form, t.takingPart).fill('99');
      await expect(form.getByRole('alert').first()).toBeVisible();
      await expect(form.getByRole('button', { name: t.send })).toBeDisabled();
      await field(form, t.takingPart).fill('45');
      await form.getByRole('button', { name: t.send }).click();
      await expect(form.getByText(t.entered)).toBeVisible();
      await expectAccessible(desk, 'desk, count of cards');
      await closeAndAnnounce(chair);
      await expect(wall.getByText(vi.voting.source.card)).toBeVisible();
      await expectAccessible(wall, 'wall, cards');
    });

    await test.step('a counting board is set', async () => {
      const line = await OfficeLine.open(room, 'desk');
      await line.do({ kind: 'setBoard', meetingId: MEETING_ID, members: [{ personId: COUNTER_ID, isHead: true }] });
      line.close();
    });

    await test.step('paper: every invalid ballot under one reason, the form kept through a reload', async () => {
      await chair.getByRole('button', { name: vi.chair.vote.back }).click();
      await openVote(chair, ON_PAPER);
      const form = formOf(desk);
      await expect(form.getByText(t.paperIntro)).toBeVisible();
      await fillAll(form, { [t.issued]: 45, [t.returned]: 44, [t.valid]: 43, [t.invalid]: 1 });
      await fillLines(form, VOTES);
      await expect(form.getByText(t.unexplained(1))).toBeVisible();
      await field(form, vi.voting.invalidCause.marked).fill('2');
      await expect(form.getByText(t.faults.reasonsOfInvalid(1))).toBeVisible();
      await field(form, vi.voting.invalidCause.marked).fill('1');
      await desk.reload();
      await expect(field(form, t.issued)).toHaveValue('45');
      await expectAccessible(desk, 'desk, count on paper');
      await form.getByRole('button', { name: t.send }).click();
      await expect(form.getByText(t.waiting)).toBeVisible();
    });

    await test.step('nobody counts an election that they stand in', async () => {
      await expect(chair.getByRole('button', { name: `${t.title} ${t.onBallot}` })).toBeDisabled();
    });

    await test.step('a second person counts without seeing it; what differs is told to both', async () => {
      await seat.getByRole('button', { name: t.title }).click();
      const dialog = seat.getByRole('dialog');
      await expect(field(dialog, t.issued)).toHaveValue('');
      await fillAll(dialog, { [t.issued]: 45, [t.returned]: 44, [t.valid]: 43, [t.invalid]: 1 });
      await field(dialog, vi.voting.invalidCause.nobody).fill('1');
      await fillLines(dialog, VOTES.with(4, 16));
      await dialog.getByRole('button', { name: t.send }).click();
      // Two causes and one person's votes.
      await expect(dialog.getByText(t.differing(3))).toBeVisible();
      await expect(formOf(desk).getByText(t.differing(3))).toBeVisible();
      await expectAccessible(seat, 'seat, counts that differ');
      await expectFits(seat, 'seat, counts that differ', FINGER);
      await field(dialog, vi.voting.invalidCause.nobody).fill('');
      await field(dialog, vi.voting.invalidCause.marked).fill('1');
      await fillLines(dialog, VOTES);
      await dialog.getByRole('button', { name: t.resend }).click();
      await expect(dialog.getByText(t.agreed)).toBeVisible();
      await dialog.getByRole('button', { name: vi.common.close }).click();
    });

    await test.step('the wall says who is elected, that it was paper, and why a ballot was invalid', async () => {
      await closeAndAnnounce(chair);
      await expect(wall.getByText(vi.voting.source.paper)).toBeVisible();
      await expect(wall.getByText(`${vi.voting.invalidCause.marked} 1`)).toBeVisible();
      await expectAccessible(wall, 'wall, paper');
    });
  });
});
