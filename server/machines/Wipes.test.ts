import { beforeEach, describe, expect, it } from 'vitest';
import type { MachineUp } from '../../core/machine/protocol.ts';
import { act } from '../../core/testing/hall.ts';
import { enrolSeats, technician } from '../../core/testing/terminals.ts';
import { hallDisk, settled } from '../room/testing/hallRoom.ts';
import { type HeldLedger, heldLedger } from '../room/testing/ledgers.ts';
import { MachineRoom } from './testing/MachineRoom.ts';

const SHA = 'a'.repeat(64);
let room: MachineRoom;
let ledger: HeldLedger;

beforeEach(async () => {
  const disk = await hallDisk(
    3,
    enrolSeats(2).map((command) => ['setup', command] as const),
  );
  ledger = heldLedger(disk, false);
  room = await MachineRoom.open(ledger);
});

describe('[T-2] a wipe', () => {
  const given = (machine: { wire: { of(type: 'order'): readonly { id: string }[] } }) =>
    machine.wire.of('order').map(({ id }) => id);
  const reported = (wipeId: string) =>
    Object.values(room.loop.state.wipes[wipeId]?.reports ?? {}).map((r) => r !== null);
  const wiped = (wipeId: string): MachineUp => ({
    type: 'wiped',
    wipeId,
    deleted: [{ sha256: SHA, at: 7 }],
    failed: [],
  });

  it('is given at once to who is there, again at each connection, and no more once it was reported', async () => {
    const here = room.greeted('t1');
    await room.by('technician', technician.wipe('w1', 't1', 't2'));
    expect(here.wire.of('order')).toEqual([
      { type: 'order', id: 'w1', order: { kind: 'wipe', wipeId: 'w1', papers: 'all' } },
    ]);
    here.say(wiped('w1'));
    await settled();
    expect(reported('w1')).toEqual([true, false]);
    expect(room.loop.state.wipes.w1?.reports.t1).toEqual({
      at: room.clock.now(),
      deleted: [{ sha256: SHA, at: 7 }],
      failed: [],
    });
    expect(given(room.greeted('t1'))).toEqual([]);

    const cut = room.greeted('t2');
    expect(given(cut)).toEqual(['w1']);
    cut.hangUp();
    const back = room.greeted('t2');
    expect(given(back)).toEqual(['w1']);
    back.say(wiped('w1'));
    back.say(wiped('w1'));
    await settled();
    expect(reported('w1')).toEqual([true, true]);
    expect(given(room.greeted('t2'))).toEqual([]);
  });

  it('outlives the server', async () => {
    const machine = room.greeted('t1');
    await room.by('technician', technician.wipe('w1', 't1'));
    expect(given(machine)).toEqual(['w1']);
    room = await MachineRoom.open(ledger);
    const back = room.greeted('t1');
    expect(given(back)).toEqual(['w1']);
    back.say(wiped('w1'));
    await settled();
    expect(reported('w1')).toEqual([true]);
  });

  it('of another terminal, or of none, is not reported by this one', async () => {
    await room.by('technician', technician.wipe('w1', 't2'));
    const machine = room.greeted('t1');
    expect(given(machine)).toEqual([]);
    for (const id of ['w1', 'w2']) machine.say(wiped(id));
    await settled();
    expect(reported('w1')).toEqual([false]);
    expect(machine.wire.ended).toBeNull();
  });

  it('stays open with a terminal that was revoked before it reported', async () => {
    const machine = room.greeted('t1');
    await room.by('technician', technician.wipe('w1', 't1'));
    await room.by('technician', technician.revoke('t1'));
    machine.say(wiped('w1'));
    await settled();
    expect(reported('w1')).toEqual([false]);
  });

  it('is given while the meeting goes on', async () => {
    const machine = room.greeted('t1');
    await room.by('chair', act.recess);
    await room.by('secretary', technician.wipe('w1', 't1'));
    expect(given(machine)).toEqual(['w1']);
  });
});
