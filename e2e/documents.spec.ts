import { type Browser, expect, type Page, test } from '@playwright/test';
import { PLAIN_PAPER } from '../core/documents/document.ts';
import { vi } from '../core/i18n/vi.ts';
import type { PaperLine } from '../core/views/papersView.ts';
import { testPdf } from '../server/files/testPdf.ts';
import { MEETING_ID, OfficeLine } from './support/officeLine.ts';
import { startTestRoom, type TestRoom } from './support/roomServer.ts';
import { enterPin, openSeat, SIZES } from './support/screens.ts';
import { openShellInBrowser } from './support/shellInBrowser.ts';

const setupOf = ({ itemId, name, kind }: PaperLine) => ({ ...PLAIN_PAPER, itemId, name, kind });
const papersOn = async (page: Page) => {
  const nav = page.getByRole('navigation', { name: vi.seat.nav.label });
  await nav.getByRole('button', { name: vi.seat.nav.papers }).click();
};
const openOn = async (page: Page, name: string) => {
  await papersOn(page);
  await page.getByRole('button', { name }).first().click();
  await expect(page.getByRole('document', { name: vi.reader.pages }).getByRole('region').first()).toBeVisible();
};
const seat = (browser: Browser, room: TestRoom, place: string) =>
  openSeat(browser, room, place, room.access.pins[`uv-00${place}`] ?? '', SIZES.seat);

test.describe('papers at the seats', () => {
  let room: TestRoom;
  let desk: OfficeLine;
  let chair: OfficeLine;
  test.beforeAll(async () => {
    room = await startTestRoom();
    desk = await OfficeLine.open(room, 'desk');
    chair = await OfficeLine.open(room, 'chair');
  });
  test.afterAll(async () => {
    desk.close();
    chair.close();
    await room.dispose();
  });
  /** A released paper of the demonstration. */
  const paperAt = async (index: number): Promise<PaperLine> => {
    const paper = (await desk.papers()).filter(({ state }) => state === 'released')[index];
    if (paper === undefined) throw new Error('the demonstration has fewer papers');
    return paper;
  };

  test('a new version waits behind a banner until the delegate goes to it (D-5)', async ({ browser }) => {
    const paper = await paperAt(0);
    const { page, context } = await seat(browser, room, '7');
    await openOn(page, paper.name);
    await desk.send(paper.id, paper.name, testPdf(2, 'second'));
    await desk.do({ kind: 'releasePapers', meetingId: MEETING_ID, paperIds: [paper.id] });
    await expect(page.getByText(vi.papers.newVersion(2))).toBeVisible();
    await page.getByRole('button', { name: vi.papers.later }).click();
    await expect(page.getByText(vi.papers.newVersion(2))).toBeHidden();
    await page.getByRole('button', { name: vi.papers.waitingVersion(2) }).click();
    await expect(page.getByRole('button', { name: vi.papers.waitingVersion(2) })).toBeHidden();
    await expect(page.getByRole('document', { name: vi.reader.pages }).getByRole('region').first()).toBeVisible();
    await context.close();
  });

  test('a paper for one delegate is nowhere at another seat (D-6)', async ({ browser }) => {
    const paper = await paperAt(1);
    const [one, other] = [await seat(browser, room, '7'), await seat(browser, room, '8')];
    const readers = { kind: 'some' as const, standings: [], units: [], personIds: ['uv-007'] };
    await desk.do({
      kind: 'updatePaper',
      meetingId: MEETING_ID,
      paperId: paper.id,
      setup: { ...setupOf(paper), readers },
    });
    for (const { page } of [one, other]) await papersOn(page);
    const row = ({ page }: { readonly page: Page }) => page.getByRole('listitem').filter({ hasText: paper.name });
    await expect(row(one)).toHaveCount(1);
    await expect(row(other)).toHaveCount(0);
    await desk.do({ kind: 'updatePaper', meetingId: MEETING_ID, paperId: paper.id, setup: setupOf(paper) });
    await one.context.close();
    await other.context.close();
  });

  test('a secret paper opens with its item under its band, and closes with it (D-7)', async ({ browser }) => {
    const paper = (await desk.papers()).find(({ state, itemId }) => state === 'released' && itemId !== null);
    if (paper === undefined || paper.itemId === null) throw new Error('the demonstration has no paper of an item');
    const { page, context } = await seat(browser, room, '7');
    await desk.do({
      kind: 'updatePaper',
      meetingId: MEETING_ID,
      paperId: paper.id,
      setup: { ...setupOf(paper), label: 'secret' },
    });
    await papersOn(page);
    await expect(page.getByText(vi.papers.locked).first()).toBeVisible();
    await chair.do({ kind: 'openMeeting', meetingId: MEETING_ID });
    await chair.do({ kind: 'openItem', meetingId: MEETING_ID, itemId: paper.itemId });
    await openOn(page, paper.name);
    await expect(
      page.getByText(new RegExp(`^${vi.papers.label.secret.toLocaleUpperCase('vi')} · `)).first(),
    ).toBeVisible();
    await chair.do({ kind: 'closeItem', meetingId: MEETING_ID, itemId: paper.itemId });
    await expect(page.getByText(vi.papers.closed)).toBeVisible();
    await expect(page.getByRole('document', { name: vi.reader.pages })).toHaveCount(0);
    await desk.do({ kind: 'updatePaper', meetingId: MEETING_ID, paperId: paper.id, setup: setupOf(paper) });
    await context.close();
  });

  test('a paper that is fetched reads while the server is away, and a recalled one closes and is gone', async ({
    browser,
  }) => {
    const paper = await paperAt(2);
    const { page, link, close } = await openShellInBrowser(browser, room, '7', SIZES.seat);
    await enterPin(page, room.access.pins['uv-007'] ?? '');
    await expect.poll(() => link.documents.ready()).toContain(paper.file.sha256);
    await papersOn(page);
    await expect(page.getByText(vi.papers.here).first()).toBeVisible();
    await openOn(page, paper.name);
    await desk.do({ kind: 'recallPaper', meetingId: MEETING_ID, paperId: paper.id });
    await expect(page.getByText(vi.seat.papers.recalled)).toBeVisible();

    const other = await paperAt(0);
    await papersOn(page);
    await room.kill();
    await expect(page.getByText(vi.seat.away.title)).toBeVisible({ timeout: 30_000 });
    await openOn(page, other.name);
    await close();
  });
});
