import { beforeEach, describe, expect, it } from 'vitest';
import type { Command } from '../../core/command.ts';
import type { Role } from '../../core/session/actor.ts';
import { act, mark, pollSetup } from '../../core/testing/hall.ts';
import { actor, seat } from '../../core/testing/world.ts';
import { memoryLedger } from '../ledger/memoryLedger.ts';
import { RoomLoop } from './room.ts';
import { SignedBallots } from './testing/ballots.ts';
import { hallDisk, openLoop, StillClock, settled } from './testing/hallRoom.ts';
import { heldLedger } from './testing/ledgers.ts';
import { quietLog } from './testing/quietLog.ts';

const ballots = new SignedBallots();
beforeEach(() => ballots.clear());

const vote = (loop: RoomLoop, personId: string, choice: string, id: string) =>
  loop.submit({ actor: seat(personId), id, command: ballots.of(loop.accepted, personId, id, { pollId: 'v', choice }) });
const by = (loop: RoomLoop, role: Role, command: Command) => loop.submit({ actor: actor(role), id: null, command });

describe('starting again', () => {
  const busyDisk = () =>
    hallDisk(5, [
      ['secretary', act.saveItem('a')],
      ['secretary', act.attach('d1', 'a')],
      ['secretary', act.release('d1')],
      ['chair', act.openItem('a')],
      ['chair', act.adHoc(pollSetup('v', { seconds: 60 }))],
    ]);

  it('[L-4] replays to the same state, to the byte, with and without a snapshot', async () => {
    const disk = await busyDisk();
    const loop = await openLoop(heldLedger(disk, false));
    await vote(loop, 'p1', 'for', 'a');
    await loop.snapshot();
    await vote(loop, 'p2', 'other', 'b');
    await by(loop, 'chair', act.closePoll('v'));
    const bytes = JSON.stringify(loop.state);
    const fromSnapshot = await openLoop(heldLedger(disk, false));
    expect(disk.snapshot).not.toBeNull();
    disk.snapshot = null;
    const fromStart = await openLoop(heldLedger(disk, false));
    expect(fromSnapshot.state).toEqual(loop.state);
    expect(JSON.stringify(fromStart.state)).toBe(bytes);
    expect(JSON.stringify(fromSnapshot.state)).toBe(bytes);
  });

  it('[L-4] a snapshot taken while a group of commits is being told of is the state of the entry it names', async () => {
    const disk = await hallDisk(1);
    const ledger = memoryLedger();
    for (const { index, at, body } of disk.entries) await ledger.append([{ index, at, body }]);
    const loop = await openLoop(ledger);
    const toggles = [mark(['p1'], { kind: 'left' }), mark(['p1'], { kind: 'present' })] as const;
    const storm = Array.from({ length: 5_002 }, (_, i) => by(loop, 'secretary', toggles[i % 2 === 0 ? 0 : 1]));
    await Promise.all(storm);
    await settled();
    expect((await ledger.latestSnapshot())?.index).toBe(ledger.head().index);
    expect((await openLoop(ledger)).state).toEqual(loop.state);
  });

  it('passes over a snapshot of another schema', async () => {
    const disk = await busyDisk();
    const loop = await openLoop(heldLedger(disk, false));
    disk.snapshot = { index: 3, hash: '', schema: 'state-0', bytes: new TextEncoder().encode('{"rooms":7}') };
    expect((await openLoop(heldLedger(disk, false))).state).toEqual(loop.state);
  });

  it('goes on from the last entry of an empty and of a used journal', async () => {
    const ledger = memoryLedger();
    const loop = await openLoop(ledger);
    expect(await by(loop, 'setup', { kind: 'saveRoom', roomId: 'r', name: 'R' })).toMatchObject({ entry: 0 });
    expect(await by(await openLoop(ledger), 'setup', { kind: 'saveRoom', roomId: 'r', name: 'S' })).toMatchObject({
      entry: 1,
    });
  });

  it('[V-7] never starts its clock before the last entry', async () => {
    const disk = await busyDisk();
    const last = disk.entries.at(-1)?.at ?? 0;
    const notBefore: number[] = [];
    await RoomLoop.open(heldLedger(disk, false), quietLog, (at) => {
      notBefore.push(at);
      return new StillClock();
    });
    expect(notBefore).toEqual([last]);
  });
});
