import { mkdtempSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { startTestRoom, type TestRoom } from '../../e2e/support/roomServer.ts';
import { readConfig } from '../config.ts';
import { type HeadlessStart, type HeadlessTerminal, startHeadlessTerminal } from '../testing/headlessTerminal.ts';
import { addressOf } from '../testing/roomTrust.ts';
import { SERVICE_PIN, signInTechnician, type Technician } from '../testing/technician.ts';

const DAY_MS = 86_400_000;

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
  dir = mkdtempSync(join(tmpdir(), 'nghi-su-enrol-'));
});
afterEach(() => {
  for (const terminal of terminals.splice(0)) terminal.stop();
  rmSync(dir, { recursive: true, force: true });
});

function terminal(start: Partial<HeadlessStart>, to: TestRoom = room): HeadlessTerminal {
  const own = { ...addressOf(to), dir: join(dir, `${terminals.length}`), invitation: null };
  const started = startHeadlessTerminal({ ...own, ...start });
  terminals.push(started);
  return started;
}
const seat = (placeId: string) => ({ kind: 'seat', placeId }) as const;
const invite = (placeId: string) =>
  technician.ask<'invite'>({ kind: 'invite', for: { kind: 'one', use: seat(placeId) }, servicePin: SERVICE_PIN });
const textOf = ({ file }: { readonly file: object | null }) => ({ text: JSON.stringify(file) });

describe('a terminal with an invitation', () => {
  it.each([
    ['a typed code', '1', ({ code }: { code: string }) => ({ code: code.toLowerCase() })],
    ['a file or QR code', '2', textOf],
  ])(
    'by %s shows four words, and is let in when the technician says yes (E-3, E-4)',
    async (_, place, invitationOf) => {
      const enrolling = terminal({ invitation: invitationOf((await invite(place)) as never) });
      const words = await enrolling.words;
      expect(words).toHaveLength(4);
      await technician.admit(words, null);
      await enrolling.ready;
      expect(enrolling.steps.map(({ kind }) => kind)).toEqual(['asking', 'comparing', 'done']);
      const folder = join(dir, '0');
      expect(await readConfig(join(folder, 'seat.json'))).toMatchObject({
        kind: 'ok',
        config: {
          screen: { kind: 'seat', place, code: null },
          servicePin: SERVICE_PIN,
          server: { name: 'nghi-su.local' },
        },
      });
      expect(statSync(join(folder, 'seat.json')).mode & 0o777).toBe(0o600);
      expect(statSync(join(folder, 'keys', 'identity.plain')).mode & 0o777).toBe(0o600);
      const { terminals: lines } = await technician.view('terminals', (view) =>
        view.terminals.some(({ machine }) => machine !== null && machine.report.keys.kind === 'file'),
      );
      expect(lines.some(({ placeLabel, enrolment }) => placeLabel === place && enrolment === 'certificate')).toBe(true);
    },
  );

  it('says at which place it stands where the invitation leaves it open, and any number comes with one', async () => {
    const many = await technician.ask<'invite'>({ kind: 'invite', for: { kind: 'many' }, servicePin: SERVICE_PIN });
    const three = ['11', '12', '13'].map((place) => terminal({ invitation: textOf(many), place }));
    const shown = await Promise.all(three.map(({ words }) => words));
    expect(new Set(shown.map((words) => words.join())).size).toBe(3);
    const { requests } = await technician.view('enrolment', (view) => view.requests.length === 3);
    expect(requests.map(({ wish }) => wish).sort()).toEqual(['11', '12', '13']);
    await Promise.all(shown.map((words, i) => technician.admit(words, seat(`${11 + i}`))));
    await Promise.all(three.map(({ ready }) => ready));
  });

  it('waits over a cut of its network', async () => {
    const enrolling = terminal({ invitation: await invite('3') });
    const words = await enrolling.words;
    enrolling.cut();
    await technician.admit(words, null);
    enrolling.restore();
    await enrolling.ready;
  });
});

describe('a terminal is refused, each time with its own word:', () => {
  const why = (refused: HeadlessTerminal) => expect(refused.ready).rejects;
  const technicianReads = (word: string) =>
    technician.view('enrolment', (view) => view.refusals.some((refusal) => refusal.why === word));

  it('a server of another authority, before anything is said to it', async () => {
    const rogue = await startTestRoom(['--empty']);
    try {
      await why(terminal({ invitation: textOf(await invite('4')) }, rogue)).toMatchObject({ why: 'foreignAuthority' });
      const other = await signInTechnician(rogue);
      expect((await other.view('enrolment')).refusals).toEqual([]);
      other.close();
    } finally {
      await rogue.dispose();
    }
  });

  it('a code that the server does not know', async () => {
    await why(terminal({ invitation: { code: '0000-0000-0000' } })).toMatchObject({ why: 'unknownInvitation' });
    await technicianReads('unknownInvitation');
  });

  it('a code that is none', async () => {
    await why(terminal({ invitation: { code: 'U' } })).toMatchObject({ why: 'malformed' });
  });

  it('two terminals with one code', async () => {
    const invitation = await invite('5');
    const first = terminal({ invitation });
    await first.words;
    await why(terminal({ invitation })).toMatchObject({ why: 'usedInvitation' });
    await technicianReads('usedInvitation');
  });

  it('a token that was used', async () => {
    const invitation = textOf(await invite('6'));
    const first = terminal({ invitation });
    await technician.admit(await first.words, null);
    await first.ready;
    await why(terminal({ invitation })).toMatchObject({ why: 'usedInvitation' });
  });

  it('an invitation whose time is over, or that was withdrawn', async () => {
    const { invitationId, code } = await invite('7');
    await technician.ask<'withdrawInvitation'>({ kind: 'withdrawInvitation', invitationId });
    await why(terminal({ invitation: { code } })).toMatchObject({ why: 'expiredInvitation' });
    await technicianReads('expiredInvitation');
  });

  it.each([-365, 365])('a clock that is %i days off', async (days) => {
    const off = terminal({ invitation: textOf(await invite('8')), aheadMs: days * DAY_MS });
    await why(off).toMatchObject({ why: 'clockWrong' });
    await technicianReads('clockWrong');
  });

  it('words that are not the same', async () => {
    const enrolling = terminal({ invitation: await invite('9') });
    const words = await enrolling.words;
    const { requests } = await technician.view('enrolment', (view) =>
      view.requests.some((line) => line.words.join() === words.join()),
    );
    const requestId = requests.find((line) => line.words.join() === words.join())?.id ?? '';
    await technician.ask<'decideEnrolment'>({ kind: 'decideEnrolment', requestId, admit: false, use: null });
    await why(enrolling).toMatchObject({ why: 'refused' });
    expect(() => readFileSync(join(dir, '0', 'seat.json'))).toThrow();
  });

  it('nobody there', async () => {
    await why(terminal({ invitation: { code: '0000-0000-0000' }, port: 1 })).toMatchObject({
      why: expect.stringMatching(/unreachable|refusedConnection|other/),
    });
  });
});
