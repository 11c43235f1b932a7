import { type Agent, request } from 'node:https';
import { type Browser, expect, type Page, test } from '@playwright/test';
import type { WireCommand } from '../core/command.ts';
import { PLAIN_PAPER } from '../core/documents/document.ts';
import { vi } from '../core/i18n/vi.ts';
import type { PaperLine, PapersView } from '../core/views/papersView.ts';
import { openRoomSocket } from '../electron/connection/openRoomSocket.ts';
import { pinnedAgent } from '../electron/connection/pinnedAgent.ts';
import { addressOf, authorityOf } from '../electron/testing/roomTrust.ts';
import { HELLO, type Talk, talk } from '../electron/testing/talk.ts';
import { testPdf } from '../server/files/testPdf.ts';
import { startTestRoom, type TestRoom } from './support/roomServer.ts';
import { enterPin, openSeat, SIZES } from './support/screens.ts';
import { openShellInBrowser } from './support/shellInBrowser.ts';

const PULSE_MS = 4_000;

/** Desk or chair without a screen: a line that gives commands. */
class Office {
  readonly #line: Talk;
  readonly #agent: Agent;
  readonly #room: TestRoom;
  readonly token: string;
  readonly #pulse: NodeJS.Timeout;
  #commands = 0;

  private constructor(room: TestRoom, agent: Agent, line: Talk, token: string) {
    this.#room = room;
    this.#agent = agent;
    this.#line = line;
    this.token = token;
    // Whoever says nothing for a while is cut off.
    this.#pulse = setInterval(() => line.say({ type: 'ping', sentAt: Date.now(), rttMs: null }), PULSE_MS);
  }

  static async open(room: TestRoom, account: 'desk' | 'chair'): Promise<Office> {
    const agent = pinnedAgent({ authority: authorityOf(room), name: 'nghi-su.local', identity: null });
    const line = talk(openRoomSocket(addressOf(room), agent, { opened: () => {}, failed: () => {} }));
    await line.opened;
    line.say(HELLO);
    line.say({ type: 'signIn', as: { kind: 'account', account, password: room.access.accounts[account] ?? '' } });
    const { session } = await line.hear('welcome', (welcome) => welcome.session.kind === 'signedIn');
    const token = session.kind === 'signedIn' ? (session.token ?? '') : '';
    return new Office(room, agent, line, token);
  }

  async does(command: WireCommand): Promise<void> {
    this.#commands += 1;
    const id = `office-${this.token.slice(0, 6)}-${this.#commands}`;
    this.#line.say({ type: 'command', id, command });
    const refused = this.#line.hear('refused', (one) => one.id === id);
    const receipt = this.#line.hear('receipt', (one) => one.id === id);
    const answer = await Promise.race([receipt, refused]);
    if (answer.type === 'refused') throw new Error(`${command.kind} was refused: ${answer.code}`);
  }

  /** The papers as this account saw them last. */
  async papers(): Promise<readonly PaperLine[]> {
    await this.#line.hear('view', ({ topic }) => topic === 'papers');
    const views = this.#line.heard.filter((message) => message.type === 'view' && message.topic === 'papers');
    const last = views.at(-1);
    return last?.type === 'view' ? (last.data as PapersView).papers : [];
  }

  async meetingId(): Promise<string> {
    const { data } = await this.#line.hear('view', ({ topic, data: view }) => topic === 'meeting' && view !== null);
    return (data as { readonly id: string }).id;
  }

  /** A further version of a paper, through the upload door. */
  async upload(meeting: string, paper: PaperLine, bytes: Buffer): Promise<void> {
    const { address, port } = addressOf(this.#room);
    const query = new URLSearchParams({ name: paper.name, meeting, paper: paper.id });
    const status = await new Promise<number>((resolve, reject) => {
      const headers = { Authorization: `Bearer ${this.token}`, 'Content-Type': 'application/pdf' };
      const path = `/documents?${query}`;
      const sent = request({ agent: this.#agent, host: address, port, path, method: 'POST', headers }, (answer) => {
        answer.resume();
        resolve(answer.statusCode ?? 0);
      });
      sent.once('error', reject);
      sent.end(bytes);
    });
    expect(status).toBe(201);
  }

  close(): void {
    clearInterval(this.#pulse);
    this.#line.close();
    this.#agent.destroy();
  }
}

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
  let desk: Office;
  let chair: Office;
  let meetingId: string;
  test.beforeAll(async () => {
    room = await startTestRoom();
    desk = await Office.open(room, 'desk');
    chair = await Office.open(room, 'chair');
    meetingId = await desk.meetingId();
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
    await desk.upload(meetingId, paper, testPdf(2, 'second'));
    await desk.does({ kind: 'releasePapers', meetingId, paperIds: [paper.id] });
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
    await desk.does({ kind: 'updatePaper', meetingId, paperId: paper.id, setup: { ...setupOf(paper), readers } });
    for (const { page } of [one, other]) await papersOn(page);
    const row = ({ page }: { readonly page: Page }) => page.getByRole('listitem').filter({ hasText: paper.name });
    await expect(row(one)).toHaveCount(1);
    await expect(row(other)).toHaveCount(0);
    await desk.does({ kind: 'updatePaper', meetingId, paperId: paper.id, setup: setupOf(paper) });
    await one.context.close();
    await other.context.close();
  });

  test('a secret paper opens with its item under its band, and closes with it (D-7)', async ({ browser }) => {
    const paper = (await desk.papers()).find(({ state, itemId }) => state === 'released' && itemId !== null);
    if (paper === undefined || paper.itemId === null) throw new Error('the demonstration has no paper of an item');
    const { page, context } = await seat(browser, room, '7');
    await desk.does({
      kind: 'updatePaper',
      meetingId,
      paperId: paper.id,
      setup: { ...setupOf(paper), label: 'secret' },
    });
    await papersOn(page);
    await expect(page.getByText(vi.papers.locked).first()).toBeVisible();
    await chair.does({ kind: 'openMeeting', meetingId });
    await chair.does({ kind: 'openItem', meetingId, itemId: paper.itemId });
    await openOn(page, paper.name);
    await expect(
      page.getByText(new RegExp(`^${vi.papers.label.secret.toLocaleUpperCase('vi')} · `)).first(),
    ).toBeVisible();
    await chair.does({ kind: 'closeItem', meetingId, itemId: paper.itemId });
    await expect(page.getByText(vi.papers.closed)).toBeVisible();
    await expect(page.getByRole('document', { name: vi.reader.pages })).toHaveCount(0);
    await desk.does({ kind: 'updatePaper', meetingId, paperId: paper.id, setup: setupOf(paper) });
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
    await desk.does({ kind: 'recallPaper', meetingId, paperId: paper.id });
    await expect(page.getByText(vi.seat.papers.recalled)).toBeVisible();

    const other = await paperAt(0);
    await papersOn(page);
    await room.kill();
    await expect(page.getByText(vi.seat.away.title)).toBeVisible({ timeout: 30_000 });
    await openOn(page, other.name);
    await close();
  });
});
