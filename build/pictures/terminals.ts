import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser } from '@playwright/test';
import { vi } from '../../core/i18n/vi.ts';
import { startTestRoom, type TestRoom } from '../../e2e/support/roomServer.ts';
import { openAccount, SIZES } from '../../e2e/support/screens.ts';
import { deskToken, enrolTerminals } from '../../e2e/support/terminals.ts';
import { type HeadlessTerminal, startHeadlessTerminal } from '../../electron/testing/headlessTerminal.ts';
import { addressOf } from '../../electron/testing/roomTrust.ts';
import { HELLO, type Talk, talk } from '../../electron/testing/talk.ts';
import { SERVICE_PIN, signInTechnician, type Technician } from '../../electron/testing/technician.ts';
import { openEnrolPage } from './enrolPage.ts';
import { expectSoon, takePicture } from './takePicture.ts';

/** Seats of the demonstration meeting; two of its places have no terminal yet, and one is switched off. */
const PLACES = Array.from({ length: 44 }, (_, i) => `${i + 2}`);
const WAITING = ['46', '47', '48'] as const;
const AWAY = 11;
const console_ = vi.console;

/** A room of enrolled terminals, from the technician's side and from a machine that is about to become one. */
export async function pictureTerminals(browser: Browser): Promise<void> {
  const dir = mkdtempSync(join(tmpdir(), 'nghi-su-pictures-'));
  const backup = join(dir, 'backup');
  mkdirSync(backup);
  const room = await startTestRoom(['--backup', backup]);
  const technician = await signInTechnician(room);
  const terminals: HeadlessTerminal[] = [];
  const waiting: HeadlessTerminal[] = [];
  const screens: Talk[] = [];
  try {
    terminals.push(...(await enrolTerminals(room, technician, PLACES)).terminals);
    for (const [i, terminal] of terminals.entries()) screens.push(await signInAt(room, terminal, PLACES[i] ?? ''));
    await keepPapers(room, technician, terminals);
    terminals[AWAY]?.cut();

    const { page } = await openAccount(browser, room, 'console', SIZES.desk);
    const part = (name: string) => page.getByRole('navigation', { name: console_.nav.label }).getByText(name).click();
    await expectSoon(page.getByText(console_.server.missing(60 - PLACES.length + 1))).toBeVisible({ timeout: 30_000 });
    await expectSoon(page.getByText(console_.conditions.ready).nth(40)).toBeVisible();
    await takePicture(page, 'console');

    await page.getByRole('button', { name: console_.nav.parts.readiness }).click();
    await page.getByRole('button', { name: console_.readiness.start }).click();
    await technician.view('readiness', ({ check }) => check !== null && check.finishedAt !== null);
    await expectSoon(page.getByRole('heading', { name: console_.readiness.names.door })).toBeVisible();
    await takePicture(page, 'console-readiness');

    const { file } = await technician.ask({ kind: 'invite', for: { kind: 'many' }, servicePin: SERVICE_PIN });
    const invitation = { text: JSON.stringify(file) };
    const words: (readonly string[])[] = [];
    for (const place of WAITING) {
      const machine = startHeadlessTerminal({ ...addressOf(room), invitation, place, dir: join(dir, place) });
      waiting.push(machine);
      words.push(await machine.words);
    }
    await part(console_.nav.parts.enrol);
    await expectSoon(page.getByText(words[0]?.[0] ?? '', { exact: true }).first()).toBeVisible();
    await expectSoon(page.getByRole('button', { name: console_.enrol.compare.admit })).toBeEnabled();
    await takePicture(page, 'console-enrol');

    await pictureMachine(browser, words[0] ?? [], file?.authority ?? '');

    await technician.command({
      kind: 'orderWipe',
      wipeId: 'wipe-1',
      terminalIds: terminals.map(({ terminalId }) => terminalId ?? ''),
      papers: 'all',
    });
    const isReported = (reports: readonly { readonly reportedAt: number | null }[]) =>
      reports.filter(({ reportedAt }) => reportedAt !== null).length === terminals.length - 1;
    await technician.view('wipes', ({ wipes }) => wipes[0] !== undefined && isReported(wipes[0].terminals));
    await part(console_.nav.parts.wipes);
    await expectSoon(page.getByRole('button', { name: console_.wipes.start })).toBeVisible();
    await takePicture(page, 'console-wipes');
  } finally {
    for (const screen of screens) screen.close();
    for (const terminal of [...terminals, ...waiting]) terminal.stop();
    technician.close();
    await room.dispose();
    rmSync(dir, { recursive: true, force: true });
  }
}

/** The delegate of a place signs in at its terminal. */
async function signInAt(room: TestRoom, terminal: HeadlessTerminal, place: string): Promise<Talk> {
  const screen = talk(terminal.link.openSocket());
  await screen.opened;
  screen.say(HELLO);
  const pin = room.access.pins[`uv-${place.padStart(3, '0')}`];
  if (pin === undefined) screen.say({ type: 'signIn', as: { kind: 'place', place, code: null } });
  else screen.say({ type: 'signIn', as: { kind: 'delegate', place, code: null, delegate: null, pin } });
  return screen;
}

/** Every terminal fetches the papers of the meeting. */
async function keepPapers(room: TestRoom, technician: Technician, terminals: readonly HeadlessTerminal[]) {
  const authorization = `Bearer ${await deskToken(room)}`;
  const { papers } = (await technician.view('papers')) ?? { papers: [] };
  for (const { file } of papers) {
    await Promise.all(terminals.map(({ link }) => link.documents.open(file.sha256, authorization)));
  }
}

async function pictureMachine(browser: Browser, words: readonly string[], authority: string) {
  const name = 'Phòng họp tầng 2';
  const step = { kind: 'comparing', words, room: name, until: Date.now() + 480_000 } as const;
  const rooms = [{ name, address: '192.168.1.10', port: 8443, authority: authority.slice(0, 8) }];
  const page = await openEnrolPage(browser, { rooms, step }, SIZES.seat);
  await expectSoon(page.getByText(name).first()).toBeVisible();
  await takePicture(page, 'terminal-enrol');
  await page.getByRole('button', { name: vi.shell.enrol.byStick }).click();
  await page.getByRole('button', { name: vi.shell.enrol.skipPlace }).click();
  await expectSoon(page.getByText(words[0] ?? '', { exact: true })).toBeVisible();
  await takePicture(page, 'terminal-words');
}
