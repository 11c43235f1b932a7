import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { WIRE_LIMITS } from '../../core/protocol/limits.ts';
import { act } from '../../core/testing/hall.ts';
import { hallDisk } from './testing/hallRoom.ts';
import { heldLedger } from './testing/ledgers.ts';
import { ACCOUNT_COMMANDS, asAccount, asSeat, hallKeys, OpenRoom } from './testing/OpenRoom.ts';

const SEATS = 5;
let room: OpenRoom;

beforeEach(async () => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'Date'], now: 2_000_000 });
  const disk = await hallDisk(SEATS, ACCOUNT_COMMANDS);
  room = await OpenRoom.open(heldLedger(disk, false), hallKeys(SEATS));
});
afterEach(() => {
  room.stop();
  vi.useRealTimers();
});

describe('manners', () => {
  it('an older protocol is told so and let go', async () => {
    const terminal = room.terminal();
    await terminal.hello({ protocol: 999 });
    expect(terminal.wire.last('refused')).toEqual({ type: 'refused', id: null, code: 'oldProtocol' });
    expect(terminal.wire.ended).toBe('oldProtocol');
  });

  it('whoever does not begin with hello, or says it twice, is let go', async () => {
    const rude = room.terminal();
    await rude.say({ type: 'ping', sentAt: 1, rttMs: null });
    expect(rude.wire.ended).toBe('malformed');
    const twice = room.terminal();
    await twice.hello();
    await twice.hello();
    expect(twice.wire.ended).toBe('malformed');
  });

  it('[P-1] a command or a question before signing in is refused', async () => {
    const terminal = room.terminal();
    await terminal.hello();
    await terminal.say({ type: 'command', id: 'c', command: act.openMeeting });
    await terminal.say({ type: 'ask', id: 'q', ask: { kind: 'audit', before: null, limit: 1 } });
    expect(terminal.wire.of('refused').map(({ id, code }) => [id, code])).toEqual([
      ['c', 'notSignedIn'],
      ['q', 'notSignedIn'],
    ]);
  });

  it('silence ends a connection, at once before hello, later after it', async () => {
    const [mute, quiet, alive] = [room.terminal(), room.terminal(), room.terminal()];
    for (const terminal of [quiet, alive]) await terminal.hello();
    vi.setSystemTime(Date.now() + WIRE_LIMITS.helloWithinMs + 1);
    room.door.sweep();
    expect([mute.wire.ended, quiet.wire.ended]).toEqual(['silent', null]);
    vi.setSystemTime(Date.now() + WIRE_LIMITS.silenceMs - WIRE_LIMITS.helloWithinMs);
    await alive.say({ type: 'ping', sentAt: 7, rttMs: 3 });
    expect(alive.wire.last('pong')).toEqual({ type: 'pong', sentAt: 7, now: Date.now() });
    room.door.sweep();
    expect([quiet.wire.ended, alive.wire.ended]).toEqual(['silent', null]);
  });

  it('[P-1] questions have a table too', async () => {
    const seat = await room.signedIn(asSeat(0));
    await seat.say({ type: 'ask', id: 'q', ask: { kind: 'issuePins', personIds: ['p1'] } });
    expect(seat.wire.last('refused').code).toBe('notAllowed');
    const chair = await room.signedIn(asAccount('chair'));
    await chair.say({ type: 'ask', id: 'q', ask: { kind: 'audit', before: null, limit: 5 } });
    expect(chair.wire.last('refused').code).toBe('notAllowed');
  });
});
