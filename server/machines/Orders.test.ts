import { beforeEach, describe, expect, it } from 'vitest';
import { EntryBody } from '../../core/journal.ts';
import type { TerminalOrder } from '../../core/protocol/up/ask.ts';
import { placeAt } from '../../core/testing/hall.ts';
import { browserProof, enrol, enrolSeats, seatUse, technician } from '../../core/testing/terminals.ts';
import { actor, OTHER_ROOM, ROOM } from '../../core/testing/world.ts';
import { Connection } from '../room/connection.ts';
import { FakeWire } from '../room/testing/FakeWire.ts';
import { hallDisk, settled } from '../room/testing/hallRoom.ts';
import { type Disk, type HeldLedger, heldLedger } from '../room/testing/ledgers.ts';
import { ACCOUNT_COMMANDS } from '../room/testing/OpenRoom.ts';
import { ANSWER_WITHIN_MS } from './OrderBook.ts';
import { MachineRoom } from './testing/MachineRoom.ts';

const MAC = '52:54:00:12:34:56';
const SHA = 'a'.repeat(64);
const CONSOLE = { ...actor('technician'), accountId: 'console' };
let room: MachineRoom;
let ledger: HeldLedger;
let disk: Disk;

/** t1 … t3 seats, t4 with a network card, and a browser, at the first five places. */
beforeEach(async () => {
  disk = await hallDisk(6, [
    ...ACCOUNT_COMMANDS,
    ...enrolSeats(3).map((command) => ['setup', command] as const),
    ['setup', enrol('t4', { use: seatUse(3), macs: [MAC] })],
    ['setup', enrol('browser', { use: seatUse(4), proof: browserProof('browser') })],
  ]);
  ledger = heldLedger(disk, false);
  room = await MachineRoom.open(ledger);
});

function screenAt(terminalId: string | null): Connection {
  const wire = new FakeWire();
  wire.terminalId = terminalId;
  const connection = new Connection(wire, room.clock.now());
  connection.state = { kind: 'anonymous' };
  room.connections = [...room.connections, connection];
  return connection;
}

async function order(given: TerminalOrder, ...targets: string[]): Promise<string> {
  const answered = await room.orders.order(CONSOLE, given, targets);
  await settled();
  if (!answered.ok || answered.answer.kind !== 'orderTerminals') throw new Error('the order was refused');
  return answered.answer.orderId;
}
const states = (roomId = ROOM) => room.orders.lines(roomId)[0]?.targets.map(({ state }) => state);

describe('an order', () => {
  it('is in the journal before it is given, by whom and to which terminals', async () => {
    room.greeted('t1');
    const id = await order({ kind: 'restart' }, 't1', 'browser');
    const last = EntryBody.parse(JSON.parse(new TextDecoder().decode(disk.entries.at(-1)?.body)));
    expect(last).toMatchObject({
      by: { account: 'console' },
      events: [{ type: 'terminalsOrdered', order: 'restart', terminals: ['1.0', '1.4'] }],
    });
    expect(room.orders.lines(ROOM)).toEqual([
      {
        id,
        kind: 'restart',
        at: room.clock.now(),
        by: 'Tài khoản console',
        targets: [
          { id: 't1', label: '1.0', state: 'sent', why: null },
          { id: 'browser', label: '1.4', state: 'notForBrowsers', why: null },
        ],
      },
    ]);
    expect(room.orders.lines(OTHER_ROOM)).toEqual([]);
  });

  it('is not given when the journal cannot be written', async () => {
    const machine = room.greeted('t1');
    ledger.fail();
    expect(await room.orders.order(CONSOLE, { kind: 'restart' }, ['t1'])).toEqual({ ok: false, code: 'serverFault' });
    expect(machine.wire.of('order')).toEqual([]);
  });

  it.each([
    ['nobody', 'x'],
    ['a revoked terminal', 't2'],
  ])('to %s is refused as a whole', async (_, target) => {
    const machine = room.greeted('t1');
    await room.by('technician', technician.revoke('t2'));
    const answered = await room.orders.order(CONSOLE, { kind: 'restart' }, ['t1', target]);
    expect(answered).toEqual({ ok: false, code: 'unknownTerminal' });
    expect(machine.wire.of('order')).toEqual([]);
  });

  it('[P-3] does not reach into another room', async () => {
    const far = { ...actor('technician', null, OTHER_ROOM), accountId: 'console' };
    const answered = await room.orders.order(far, { kind: 'restart' }, ['t1']);
    expect(answered).toEqual({ ok: false, code: 'unknownTerminal' });
  });

  it('is one of the latest fifty', async () => {
    for (let i = 0; i < 52; i += 1) await order({ kind: 'restart' }, 't1');
    expect(room.orders.lines(ROOM)).toHaveLength(50);
  });
});

describe.each(['restart', 'shutDown', 'collectLogs', 'verifyPapers'] as const)('%s', (kind) => {
  it('goes to the machine, and ends with what the machine says', async () => {
    const [first, second] = [room.greeted('t1'), room.greeted('t2')];
    const id = await order({ kind }, 't1', 't2', 't3', 'browser');
    expect(first.wire.of('order')).toEqual([{ type: 'order', id, order: { kind } }]);
    expect(states()).toEqual(['sent', 'sent', 'away', 'notForBrowsers']);
    first.say({ type: 'done', id, outcome: { kind: 'done' } });
    second.say({ type: 'done', id, outcome: { kind: 'failed', why: 'EPERM' } });
    expect(room.orders.lines(ROOM)[0]?.targets.slice(0, 2)).toMatchObject([
      { state: 'done', why: null },
      { state: 'failed', why: 'EPERM' },
    ]);
    second.say({ type: 'done', id, outcome: { kind: 'done' } });
    expect(states()?.[1]).toBe('failed');
  });

  it('is silent when nobody answers in time; a late answer still counts', async () => {
    const machine = room.greeted('t1');
    const id = await order({ kind }, 't1');
    room.clock.at += ANSWER_WITHIN_MS[kind] - 1;
    room.orders.sweep();
    expect(states()).toEqual(['sent']);
    room.clock.at += 1;
    room.orders.sweep();
    expect(states()).toEqual(['silent']);
    machine.say({ type: 'done', id, outcome: { kind: 'done' } });
    expect(states()).toEqual(['done']);
  });

  it('is answered by its own machine only', async () => {
    room.greeted('t1');
    const other = room.greeted('t2');
    const id = await order({ kind }, 't1');
    other.say({ type: 'done', id, outcome: { kind: 'done' } });
    expect(states()).toEqual(['sent']);
  });
});

describe('a check of all papers', () => {
  it('is remembered with the terminal', async () => {
    const machine = room.greeted('t1');
    const id = await order({ kind: 'verifyPapers' }, 't1');
    const papers = [
      { sha256: SHA, ok: true },
      { sha256: 'b'.repeat(64), ok: false },
    ];
    machine.say({ type: 'done', id: 'another', outcome: { kind: 'done' }, papers: [] });
    expect(room.machines.verifiedOf('t1')).toBeNull();
    machine.say({ type: 'done', id, outcome: { kind: 'done' }, papers });
    expect(room.machines.verifiedOf('t1')).toEqual({ at: room.clock.now(), papers: 2, bad: 1 });
  });

  it('may be wanted by another part of the server, which hears of every terminal', async () => {
    const [first, , third] = [room.greeted('t1'), room.greeted('t2'), room.greeted('t3')];
    const given = room.orders.give({ kind: 'verifyPapers' }, ['t1', 't2', 't3', 't4', 'x', 'browser'], {
      roomId: ROOM,
      by: 'Kỹ thuật',
    });
    first.say({ type: 'done', id: given.id, outcome: { kind: 'done' }, papers: [] });
    third.say({ type: 'done', id: given.id, outcome: { kind: 'failed', why: 'EIO' } });
    room.clock.at += ANSWER_WITHIN_MS.verifyPapers;
    room.orders.sweep();
    const ends = await Promise.all([...given.answers.values()]);
    expect(ends.map(({ state }) => state)).toEqual(['done', 'silent', 'failed', 'away', 'away', 'notForBrowsers']);
    expect(room.orders.lines(ROOM)).toMatchObject([{ kind: 'verifyPapers', by: 'Kỹ thuật' }]);
  });

  it('that falls off the list is silent, so that nobody waits for ever', async () => {
    room.greeted('t1');
    const given = room.orders.give({ kind: 'verifyPapers' }, ['t1'], { roomId: ROOM, by: '' });
    for (let i = 0; i < 50; i += 1) await order({ kind: 'identify' }, 't2');
    expect(await given.answers.get('t1')).toEqual({ state: 'silent', why: null });
  });
});

describe('waking', () => {
  it('sends a packet, and is done when the machine is there', async () => {
    await order({ kind: 'wake' }, 't4');
    expect(room.woken).toEqual([[MAC]]);
    expect(states()).toEqual(['sent']);
    room.greeted('t1');
    expect(states()).toEqual(['sent']);
    room.greeted('t4');
    expect(states()).toEqual(['done']);
  });

  it('says why it cannot', async () => {
    room.wakeFault = new Error('EACCES');
    room.greeted('t2');
    await order({ kind: 'wake' }, 't1', 't2', 't4', 'browser');
    expect(room.orders.lines(ROOM)[0]?.targets.map(({ state, why }) => [state, why])).toEqual([
      ['failed', 'noMac'],
      ['done', null],
      ['failed', 'EACCES'],
      ['notForBrowsers', null],
    ]);
  });
});

describe('what a screen is told', () => {
  it('identify: the place’s number, on terminals, browsers, and screens on none', async () => {
    screenAt('t1');
    const stranger = screenAt(null);
    const sitting = screenAt(null);
    sitting.state = { kind: 'place', roomId: ROOM, placeId: placeAt(5).id };
    await order({ kind: 'identify' }, 't1', 't2', stranger.id, sitting.id);
    expect(states()).toEqual(['done', 'away', 'done', 'done']);
    const until = room.clock.now() + 20_000;
    expect(room.screens.of('t1').identify).toEqual({ label: '1.0', until });
    expect(room.screens.of(stranger.id).identify).toEqual({ label: '10.0.0.7', until });
    expect(room.screens.of(sitting.id).identify).toEqual({ label: '1.5', until });
    expect(room.screens.of('t2').identify).toBeNull();
  });

  it('message: done when somebody there has read it', async () => {
    for (const id of ['t1', 'browser']) screenAt(id);
    const id = await order({ kind: 'message', text: 'Nghỉ 10 phút' }, 't1', 'browser');
    expect(room.screens.of('browser').message).toEqual({ id, text: 'Nghỉ 10 phút' });
    expect(states()).toEqual(['sent', 'sent']);
    expect(room.screens.note('browser', id)).toBe(true);
    expect(states()).toEqual(['sent', 'done']);
    room.clock.at += ANSWER_WITHIN_MS.message;
    room.orders.sweep();
    expect(states()).toEqual(['silent', 'done']);
    expect(room.screens.of('t1').message?.id).toBe(id);
  });

  it('reload: done when the page that was there is gone', async () => {
    const page = screenAt('t1');
    screenAt('t2');
    const id = await order({ kind: 'reload' }, 't1', 't2');
    expect(room.screens.of('t1').reload).toBe(id);
    room.orders.sweep();
    expect(states()).toEqual(['sent', 'sent']);
    page.state = { kind: 'gone' };
    room.orders.sweep();
    expect(states()).toEqual(['done', 'sent']);
    room.clock.at += ANSWER_WITHIN_MS.reload;
    room.orders.sweep();
    expect(states()).toEqual(['done', 'silent']);
  });
});
