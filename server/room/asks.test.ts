import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { Command } from '../../core/command.ts';
import { act, pollSetup } from '../../core/testing/hall.ts';
import { actor } from '../../core/testing/world.ts';
import { signedBallot } from './testing/ballots.ts';
import { hallDisk, settled } from './testing/hallRoom.ts';
import { type Disk, heldLedger } from './testing/ledgers.ts';
import { ACCOUNT_COMMANDS, asAccount, asSeat, hallKeys, OpenRoom, secretOf } from './testing/OpenRoom.ts';

const SEATS = 5;
let disk: Disk;
let room: OpenRoom;

beforeEach(async () => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'Date'], now: 2_000_000 });
  disk = await hallDisk(SEATS, ACCOUNT_COMMANDS);
  room = await OpenRoom.open(heldLedger(disk, false), hallKeys(SEATS));
});
afterEach(() => {
  room.stop();
  vi.useRealTimers();
});

const by = async (role: 'chair' | 'secretary', command: Command) => {
  const outcome = await room.loop.submit({ actor: actor(role), id: null, command });
  await settled();
  return outcome;
};

describe('asks', () => {
  const audit = async (id: string) => {
    const terminal = await room.signedIn(asAccount(id));
    await terminal.say({ type: 'ask', id: 'q', ask: { kind: 'audit', before: null, limit: 200 } });
    const { answer } = terminal.wire.last('answer');
    if (answer.kind !== 'audit') throw new Error('not the audit');
    return answer.lines;
  };

  it('[D-1] the audit tells the technician nothing of papers that are not released', async () => {
    await by('secretary', act.attach('d1'));
    expect(JSON.stringify(await audit('desk'))).toContain('Tài liệu d1');
    const lines = await audit('console');
    expect(lines.length).toBeGreaterThan(5);
    expect(JSON.stringify(lines)).not.toMatch(/Tài liệu d1|paperAttached/);
  });

  it('[R-2] the audit says who voted and not what', async () => {
    await by('chair', act.adHoc(pollSetup('v')));
    const seat = await room.signedIn(asSeat(0));
    await seat.say({
      type: 'command',
      id: 'c',
      command: signedBallot(room.loop.accepted, 'p1', { pollId: 'v', choice: 'other', words: 'ZZ-lời' }),
    });
    const line = (await audit('desk')).find(({ event }) => event === 'ballotCast');
    expect(line).toMatchObject({ facts: { person: 'Ông p1', poll: 'Biểu quyết v' } });
    expect(JSON.stringify(line)).not.toMatch(/other|ZZ-/);
  });

  it('[S-1] new PINs and place codes work at once, and the old ones not', async () => {
    const desk = await room.signedIn(asAccount('desk'));
    await desk.say({ type: 'ask', id: 'q', ask: { kind: 'issuePins', personIds: ['p1'] } });
    const { answer } = desk.wire.last('answer');
    if (answer.kind !== 'issuePins') throw new Error('no PINs');
    expect((await room.signedIn(asSeat(0))).wire.last('signInRefused').code).toBe('wrongSecret');
    const as = { ...asSeat(0), pin: answer.pins[0]?.pin ?? '' } as ReturnType<typeof asSeat>;
    expect((await room.signedIn(as)).wire.last('welcome').session).toMatchObject({ personId: 'p1' });
    expect(JSON.stringify(disk.entries.map((entry) => new TextDecoder().decode(entry.body)))).not.toContain(
      answer.pins[0]?.pin,
    );
  });

  it('a password changes only for whoever knows it', async () => {
    const chair = await room.signedIn(asAccount('chair'));
    const change = (current: string) =>
      chair.say({ type: 'ask', id: 'q', ask: { kind: 'changePassword', current, next: 'new-password' } });
    await change('x');
    expect(chair.wire.last('refused').code).toBe('wrongSecret');
    await change(secretOf.account('chair'));
    expect(chair.wire.last('answer').answer).toEqual({ kind: 'changePassword' });
    expect((await room.signedIn(asAccount('chair'))).wire.last('signInRefused').code).toBe('wrongSecret');
  });

  it('[S-4] guesses of the present password made at once are counted one after another', async () => {
    const chair = await room.signedIn(asAccount('chair'));
    const guess = (id: number) =>
      chair.say({ type: 'ask', id: `q${id}`, ask: { kind: 'changePassword', current: 'x', next: 'new-password' } });
    await Promise.all(Array.from({ length: 8 }, (_, id) => guess(id)));
    const codes = chair.wire.of('refused').map(({ code }) => code);
    expect(codes.filter((code) => code === 'wrongSecret')).toHaveLength(4);
    expect(codes.filter((code) => code === 'locked')).toHaveLength(4);
  });
});
