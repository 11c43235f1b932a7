import { createHash } from 'node:crypto';
import { mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import type { TerminalOrder } from '../../core/protocol/up/ask.ts';
import { startTestRoom, type TestRoom } from '../../e2e/support/roomServer.ts';
import type { RoomFault } from '../../renderer/app/shell.ts';
import { type HeadlessStart, type HeadlessTerminal, startHeadlessTerminal } from '../testing/headlessTerminal.ts';
import { addressOf } from '../testing/roomTrust.ts';
import { standInPair } from '../testing/standInPair.ts';
import { talk } from '../testing/talk.ts';
import { SERVICE_PIN, signInTechnician, type Technician } from '../testing/technician.ts';

const PATIENCE = { timeout: 20_000, interval: 50 };
const sha = (text: string) => createHash('sha256').update(text).digest('hex');

let room: TestRoom;
let technician: Technician;
beforeAll(async () => {
  room = await startTestRoom(['--empty']);
  technician = await signInTechnician(room);
});
afterAll(async () => {
  technician.close();
  await room.dispose();
});

let dir: string;
const terminals: HeadlessTerminal[] = [];
beforeEach(() => {
  dir = mkdtempSync(join(tmpdir(), 'nghi-su-machine-'));
});
afterEach(async () => {
  for (const terminal of terminals.splice(0)) {
    const id = idOf(terminal);
    terminal.stop();
    if (id !== '') await technician.command({ kind: 'revokeTerminal', terminalId: id });
  }
  rmSync(dir, { recursive: true, force: true });
});

const idOf = (terminal: HeadlessTerminal) => terminal.terminalId ?? '';

function start(more: Partial<HeadlessStart> = {}): HeadlessTerminal {
  const terminal = startHeadlessTerminal({ ...addressOf(room), dir: join(dir, 'seat'), invitation: null, ...more });
  terminals.push(terminal);
  return terminal;
}

/** An enrolled terminal at a place whose machine line stands. */
async function enrolled(placeId: string, more: Partial<HeadlessStart> = {}): Promise<HeadlessTerminal> {
  const use = { kind: 'seat', placeId } as const;
  const invitation = await technician.ask<'invite'>({
    kind: 'invite',
    for: { kind: 'one', use },
    servicePin: SERVICE_PIN,
  });
  const terminal = start({ invitation, ...more });
  await technician.admit(await terminal.words, null);
  await terminal.ready;
  await vi.waitUntil(() => terminal.machine.line.isOpen, PATIENCE);
  return terminal;
}

/** The same terminal after its program was ended, with these papers on its disk. */
async function withPapers(terminal: HeadlessTerminal, ...papers: readonly string[]): Promise<HeadlessTerminal> {
  terminal.stop();
  terminals.splice(terminals.indexOf(terminal), 1);
  const folder = join(dir, 'seat', 'documents');
  mkdirSync(folder, { recursive: true });
  for (const paper of papers) writeFileSync(join(folder, `${sha(paper)}.${sha(paper)}.pdf`), paper);
  const again = start();
  await again.ready;
  await vi.waitUntil(() => again.machine.line.isOpen, PATIENCE);
  return again;
}

async function order(terminal: HeadlessTerminal, given: TerminalOrder) {
  await technician.ask<'orderTerminals'>({ kind: 'orderTerminals', order: given, targets: [idOf(terminal)] });
}
/** How the latest order of a kind ended at a terminal. */
async function outcomeOf(terminal: HeadlessTerminal, kind: TerminalOrder['kind']) {
  const mine = ({ id }: { readonly id: string }) => id === idOf(terminal);
  const ended = ({ state }: { readonly state: string }) => state === 'done' || state === 'failed';
  const { orders } = await technician.view('orders', (view) =>
    view.orders.some((line) => line.kind === kind && line.targets.some((target) => mine(target) && ended(target))),
  );
  return orders.find((line) => line.kind === kind && line.targets.some(mine))?.targets.find(mine)?.state;
}

const rollOut = (version: string, terminal: HeadlessTerminal) =>
  technician.ask<'startRollout'>({ kind: 'startRollout', version, terminalIds: [idOf(terminal)], atOnce: 1 });

describe('an enrolled machine', () => {
  it('tells what it is, how its key is kept, and how wrong its clock is', async () => {
    const terminal = await enrolled('21', { aheadMs: 90_000 });
    const { terminals: lines } = await technician.view('terminals', (view) =>
      view.terminals.some(({ id, machine }) => id === idOf(terminal) && (machine?.report.clockSkewMs ?? null) !== null),
    );
    const report = lines.find(({ id }) => id === idOf(terminal))?.machine?.report;
    expect(report).toMatchObject({
      version: '0.1.0',
      platform: 'linux-appimage',
      keys: { kind: 'file', why: 'unavailable' },
      documents: { count: 0, bytes: 0 },
    });
    expect(Math.abs((report?.clockSkewMs ?? 0) - 90_000)).toBeLessThan(5_000);
  });

  it('starts again, and shuts down, on order', async () => {
    const terminal = await enrolled('22');
    await order(terminal, { kind: 'restart' });
    expect(await outcomeOf(terminal, 'restart')).toBe('done');
    await vi.waitUntil(() => terminal.starts === 2 && terminal.machine.line.isOpen, PATIENCE);
    await order(terminal, { kind: 'shutDown' });
    expect(await outcomeOf(terminal, 'shutDown')).toBe('done');
    expect(terminal.isOff).toBe(true);
  });

  it('sends its logs up', async () => {
    const terminal = await enrolled('23');
    await order(terminal, { kind: 'collectLogs' });
    expect(await outcomeOf(terminal, 'collectLogs')).toBe('done');
    const { logs } = await technician.view('orders', (view) => view.logs.length > 0);
    expect(logs[0]?.bytes).toBeGreaterThan(100);
  });

  it('hashes its papers again, and gives up what was changed', async () => {
    const terminal = await withPapers(await enrolled('24'), 'a', 'b');
    writeFileSync(join(dir, 'seat', 'documents', `${sha('b')}.${sha('b')}.pdf`), 'x');
    await order(terminal, { kind: 'verifyPapers' });
    expect(await outcomeOf(terminal, 'verifyPapers')).toBe('done');
    const { terminals: lines } = await technician.view('terminals', (view) =>
      view.terminals.some(({ id, machine }) => id === idOf(terminal) && (machine?.verified ?? null) !== null),
    );
    const line = lines.find(({ id }) => id === idOf(terminal));
    expect(line?.machine?.verified).toMatchObject({ papers: 2, bad: 1 });
  });

  it('deletes papers at its return when it was cut off, and reports each with its time (T-2)', async () => {
    const terminal = await withPapers(await enrolled('25'), 'a', 'b');
    terminal.cut();
    await vi.waitUntil(() => !terminal.machine.line.isOpen, PATIENCE);
    const wipeId = 'wipe-25';
    await technician.command({ kind: 'orderWipe', wipeId, terminalIds: [idOf(terminal)], papers: 'all' });
    expect(terminal.link.documents.totals().count).toBe(2);
    terminal.restore();
    const { wipes } = await technician.view('wipes', (view) =>
      view.wipes.some((wipe) => wipe.id === wipeId && wipe.terminals[0]?.reportedAt !== null),
    );
    const report = wipes.find(({ id }) => id === wipeId)?.terminals[0];
    expect(report?.deleted.map(({ sha256 }) => sha256).sort()).toEqual([sha('a'), sha('b')].sort());
    expect(report?.failed).toEqual([]);
    expect(readdirSync(join(dir, 'seat', 'documents'))).toEqual([]);
  });

  it('moves to another place outside meetings, and starts again there', async () => {
    let open = true;
    const terminal = await enrolled('26', { isMeetingOpen: () => open });
    const use = { kind: 'seat', placeId: '27' } as const;
    await technician.command({ kind: 'moveTerminal', terminalId: idOf(terminal), use });
    expect(terminal.config.screen).toMatchObject({ place: '26' });
    open = false;
    await order(terminal, { kind: 'restart' });
    await vi.waitUntil(
      () => terminal.isRunning && 'place' in terminal.config.screen && terminal.config.screen.place === '27',
      PATIENCE,
    );
  });

  it('installs the version that is rolled out, and comes back with it (T-3)', async () => {
    const terminal = await enrolled('30');
    const name = 'nghi-su-seat_9.9.9_linux-appimage.AppImage';
    expect(await technician.upload(`/updates?name=${name}`, Buffer.from('9.9.9 a whole new seat'))).toBe(201);
    await rollOut('9.9.9', terminal);
    const { rollout: ended } = await technician.view('updates', (view) => view.rollout?.state === 'done');
    expect(ended?.targets.map(({ state }) => state)).toEqual(['done']);
    expect(terminal.starts).toBe(2);
  });

  it('installs nothing while its screens show a meeting (T-3)', async () => {
    const terminal = await enrolled('31', { isMeetingOpen: () => true });
    await technician.upload('/updates?name=nghi-su-seat_9.9.8_linux-appimage.AppImage', Buffer.from('9.9.8'));
    await rollOut('9.9.8', terminal);
    const { rollout: ended } = await technician.view(
      'updates',
      (view) =>
        view.rollout?.targets.some(({ terminalId, state }) => terminalId === idOf(terminal) && state === 'failed') ===
        true,
    );
    expect(ended?.targets[0]?.why).toContain('meeting');
    expect(terminal.starts).toBe(1);
  });

  it('learns that it was revoked, and is refused from then on with that word (E-1)', async () => {
    const terminal = await enrolled('28');
    await technician.command({ kind: 'revokeTerminal', terminalId: idOf(terminal) });
    await vi.waitUntil(() => terminal.isRevoked, PATIENCE);
    expect(await talk(terminal.link.openSocket()).opened).toBe(false);
    expect(terminal.link.lastFault()).toBe('revoked');
    terminal.stop();
    const again = start();
    await again.ready;
    await vi.waitUntil(() => again.isRevoked, PATIENCE);
  });

  it('is told that it is not enrolled when it has lost its certificate, or has one of another room (E-1)', async () => {
    const terminal = await enrolled('29');
    const fault = () => {
      const { promise, resolve } = Promise.withResolvers<RoomFault>();
      terminal.link.openMachineSocket(resolve);
      return promise;
    };
    const folder = join(dir, 'seat', 'keys');
    rmSync(folder, { recursive: true });
    await order(terminal, { kind: 'restart' });
    await vi.waitUntil(() => terminal.starts === 2, PATIENCE);
    expect(await fault()).toBe('notEnrolled');
    terminal.stop();

    const { cert, key } = await standInPair('ghe-17');
    mkdirSync(folder, { recursive: true });
    writeFileSync(join(folder, 'identity.plain'), JSON.stringify({ cert, key }));
    const stranger = start();
    await stranger.ready;
    const { promise, resolve } = Promise.withResolvers<RoomFault>();
    stranger.link.openMachineSocket(resolve);
    expect(await promise).toBe('unknownCertificate');
  });
});
