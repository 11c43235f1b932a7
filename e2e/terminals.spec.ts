import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { expect, type Page, test } from '@playwright/test';
import { vi } from '../core/i18n/vi.ts';
import { type HeadlessTerminal, startHeadlessTerminal } from '../electron/testing/headlessTerminal.ts';
import { addressOf } from '../electron/testing/roomTrust.ts';
import { SERVICE_PIN, signInTechnician, type Technician } from '../electron/testing/technician.ts';
import { startTestRoom, type TestRoom } from './support/roomServer.ts';
import { enterPin, expectAccessible, openAccount, SIZES } from './support/screens.ts';
import { openShellInBrowser } from './support/shellInBrowser.ts';
import { deskToken, enrolTerminals, placesFor, ROOM_ID } from './support/terminals.ts';

const words = vi.console;
const HALL = 200;

const goTo = (page: Page, part: keyof typeof words.nav.parts) =>
  page.getByRole('navigation', { name: words.nav.label }).getByRole('button', { name: words.nav.parts[part] }).click();

test.describe('terminals', () => {
  // Hundreds of handshakes and long lists, beside another story on the same two cores.
  test.slow();
  let room: TestRoom;
  let technician: Technician;
  const terminals: HeadlessTerminal[] = [];
  test.beforeAll(async () => {
    room = await startTestRoom();
    technician = await signInTechnician(room);
  });
  test.afterAll(async () => {
    for (const terminal of terminals) terminal.stop();
    technician.close();
    await room.dispose();
  });

  test('[E-3, E-4] a terminal is enrolled at the console by its four words, and sits down without a code', async ({
    browser,
  }) => {
    const { page } = await openAccount(browser, room, 'console', SIZES.desk);
    await goTo(page, 'enrol');
    await page.getByLabel(words.enrol.invite.to).selectOption({ label: words.enrol.invite.kinds.many });
    await page.getByLabel(words.enrol.invite.pin).fill(SERVICE_PIN);
    await page.getByRole('button', { name: words.enrol.invite.make }).click();
    await expect(page.getByText(words.enrol.invite.code)).toBeVisible();
    await expectAccessible(page, 'console, invitation');
    const code = /[0-9A-Z]{4}\W+[0-9A-Z]{4}\W+[0-9A-Z]{4}/.exec(await page.getByRole('main').innerText())?.[0] ?? '';

    const { address, port } = addressOf(room);
    const dir = test.info().outputPath('seat');
    const terminal = startHeadlessTerminal({ address, port, invitation: { code }, place: '7', dir });
    terminals.push(terminal);
    const shown = await terminal.words;
    for (const word of shown) await expect(page.getByText(word, { exact: true }).first()).toBeVisible();
    await expect(page.getByText(words.enrol.compare.wish('7'))).toBeVisible();
    await expectAccessible(page, 'console, four words');
    await page.getByRole('button', { name: words.enrol.compare.admit, exact: true }).click();
    await terminal.ready;
    expect(terminal.steps.map(({ kind }) => kind)).toEqual(['asking', 'comparing', 'done']);

    const seat = await openShellInBrowser(browser, room, '7', SIZES.seat, terminal);
    await enterPin(seat.page, room.access.pins['uv-007'] ?? '');
    await expect(seat.page.getByRole('navigation', { name: vi.seat.nav.label })).toBeVisible();

    await test.step('it is found on the plan, identified, spoken to and locked', async () => {
      await goTo(page, 'room');
      const tile = page
        .getByRole('main')
        .getByRole('button', { name: /^7\b|\b7\b/ })
        .first();
      // Once all papers are on it.
      await expect(tile).toContainText(words.conditions.ready, { timeout: 120_000 });
      await tile.click();
      const bar = page.getByRole('region', { name: words.orders.bar });
      await bar.getByRole('button', { name: words.orders.acts.identify }).click();
      const number = seat.page.getByText(vi.shell.screen.identify);
      await expect(number).toBeVisible();
      await expect(number).toBeHidden({ timeout: 40_000 });

      await bar.getByRole('button', { name: words.orders.acts.message }).click();
      const dialog = page.getByRole('dialog');
      await dialog.getByLabel(words.orders.message.text).fill('Xin mời đăng nhập để chuẩn bị họp.');
      await dialog.getByRole('button', { name: words.orders.message.send }).click();
      await expect(seat.page.getByText('Xin mời đăng nhập để chuẩn bị họp.')).toBeVisible();
      await seat.page.getByRole('button', { name: vi.shell.screen.noted }).click();
      await expect(page.getByText(words.orders.doneAs.message).first()).toBeVisible();

      await bar.getByRole('button', { name: words.orders.acts.lock, exact: true }).click();
      await expect(seat.page.getByText(vi.shell.screen.locked)).toBeVisible();
      await expectAccessible(seat.page, 'seat, locked');
      await expect(tile).toContainText(words.conditions.locked);
      await bar.getByRole('button', { name: words.orders.acts.unlock }).click();
      await expect(seat.page.getByText(vi.shell.screen.locked)).toBeHidden();
      await expectAccessible(page, 'console, one terminal chosen');
    });

    await test.step('a technician who revokes it takes the room from it at once', async () => {
      await goTo(page, 'enrol');
      await page.getByRole('button', { name: words.enrol.tabs.machines }).click();
      await page
        .getByRole('button', { name: /^Thu hồi/ })
        .last()
        .click();
      await page.getByRole('dialog').getByRole('button', { name: words.enrol.revoke.confirm }).click();
      await expect(seat.page.getByText(vi.common.ended.revoked).first()).toBeVisible();
      await expect.poll(() => terminal.isRevoked).toBe(true);
      await expectAccessible(seat.page, 'seat, revoked');
    });
    await seat.close();
  });

  test('[T-2] two hundred terminals take orders; a wipe during a cut is completed at the return', async ({
    browser,
  }) => {
    await technician.command({ kind: 'savePlaces', roomId: ROOM_ID, places: placesFor(HALL) });
    const { terminals: hall, dirOf } = await enrolTerminals(
      room,
      technician,
      Array.from({ length: HALL }, (_, i) => `${i + 1}`),
    );
    terminals.push(...hall);
    const { papers } = await technician.view('papers');
    const sha256 = papers[0]?.file.sha256 ?? '';
    const token = await deskToken(room);
    const fetched = await Promise.all(
      hall.map(async ({ link }) => {
        // Two hundred at once on a machine that is busy: whoever was not answered in time asks again, as a reader does.
        for (;;) {
          const opened = await link.documents.open(sha256, `Bearer ${token}`);
          if (opened.kind !== 'away') return opened;
        }
      }),
    );
    expect(new Set(fetched.map(({ kind }) => kind))).toEqual(new Set(['file']));

    const { page } = await openAccount(browser, room, 'console', SIZES.desk);
    await page.getByRole('button', { name: /^Chọn tất cả đang hiện/ }).click();
    const bar = page.getByRole('region', { name: words.orders.bar });
    await expectAccessible(page, 'console, two hundred chosen');

    await test.step('all of them restart', async () => {
      await bar.getByRole('button', { name: words.orders.acts.restart }).click();
      await page.getByRole('dialog').getByRole('button', { name: words.orders.confirmActs.restart }).click();
      await expect.poll(() => hall.filter(({ starts }) => starts === 2).length, { timeout: 120_000 }).toBe(HALL);
      await technician.view(
        'terminals',
        (view) => view.terminals.filter(({ machine }) => machine !== null).length === HALL,
      );
    });

    await test.step('all but the one that is cut off report what they deleted, and that one at its return', async () => {
      const [cut] = hall;
      if (cut === undefined) throw new Error('there is no terminal');
      cut.cut();
      await technician.view('terminals', ({ terminals: lines }) => lines.filter((line) => line.machine).length < HALL);
      await goTo(page, 'wipes');
      await page.getByRole('button', { name: words.wipes.start }).click();
      const dialog = page.getByRole('dialog');
      await expectAccessible(page, 'console, wipe');
      await dialog.getByRole('button', { name: words.wipes.form.submit(HALL) }).click();
      const reported = (count: number) =>
        technician.view('wipes', ({ wipes }) => {
          const reports = wipes[0]?.terminals ?? [];
          return reports.filter(({ reportedAt }) => reportedAt !== null).length === count;
        });
      const open = await reported(HALL - 1);
      expect(open.wipes[0]?.terminals.find(({ reportedAt }) => reportedAt === null)?.deleted).toEqual([]);
      await expect(page.getByText(new RegExp(`${HALL - 1}\\s*/\\s*${HALL}`)).first()).toBeVisible();
      expect(cut.link.documents.totals().count).toBe(1);

      cut.restore();
      const done = await reported(HALL);
      expect(done.wipes[0]?.terminals.every(({ deleted }) => deleted[0]?.sha256 === sha256)).toBe(true);
      await expect(page.getByText(new RegExp(`${HALL}\\s*/\\s*${HALL}`)).first()).toBeVisible();
      expect(hall.map(({ link }) => link.documents.totals().count)).toEqual(hall.map(() => 0));
      const kept = readdirSync(join(dirOf('1'), 'documents')).filter((name) => name.endsWith('.pdf'));
      expect(kept).toEqual([]);
      await expectAccessible(page, 'console, recall report');
    });

    await test.step('the room is checked before the meeting', async () => {
      await goTo(page, 'room');
      await page.getByRole('button', { name: words.nav.parts.readiness }).click();
      await page.getByRole('button', { name: words.readiness.start }).first().click();
      await expect(page.getByRole('button', { name: words.readiness.again })).toBeVisible({ timeout: 60_000 });
      await expect(page.getByRole('main')).toContainText(`${HALL}/${HALL}`);
      await expectAccessible(page, 'console, check before the meeting');
    });
  });
});
