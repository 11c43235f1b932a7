import { beforeEach, describe, expect, it } from 'vitest';
import type { Command } from '../../core/command.ts';
import type { Role } from '../../core/session/actor.ts';
import { act, mark, people, pollSetup } from '../../core/testing/hall.ts';
import { actor, MEETING, seat } from '../../core/testing/world.ts';
import type { RoomLoop } from './room.ts';
import { SignedBallots } from './testing/ballots.ts';
import { hallDisk, openLoop, StillClock, settled } from './testing/hallRoom.ts';
import { heldLedger } from './testing/ledgers.ts';

const ballots = new SignedBallots();
beforeEach(() => ballots.clear());

const votingDisk = () => hallDisk(5, [['chair', act.adHoc(pollSetup('v', { seconds: 60 }))]]);
const vote = (loop: RoomLoop, personId: string, choice: string, id: string) =>
  loop.submit({ actor: seat(personId), id, command: ballots.of(loop.accepted, personId, id, { pollId: 'v', choice }) });
const by = (loop: RoomLoop, role: Role, command: Command, id: string | null = null) =>
  loop.submit({ actor: actor(role), id, command });
const choices = (loop: RoomLoop) => {
  const state = loop.state.meetings[MEETING]?.polls[0]?.state;
  if (state === undefined || state.kind === 'prepared') throw new Error('no poll');
  return state.ballots.flat().map((ballot) => ballot?.choices?.[0] ?? null);
};
const NOBODY = [null, null, null, null, null];

describe('[C-1] a command is acknowledged only when it is on disk', () => {
  it('waits for the commit, with what others see of it', async () => {
    const ledger = heldLedger(await votingDisk());
    const loop = await openLoop(ledger);
    let told = false;
    const outcome = vote(loop, 'p1', 'for', 'a').then((done) => {
      told = true;
      return done;
    });
    await settled();
    expect([told, choices(loop)]).toEqual([false, NOBODY]);
    ledger.commit();
    expect(await outcome).toMatchObject({ ok: true, entry: ledger.head().index });
    expect(choices(loop)[0]).toBe('for');
  });

  it('holds for what changes nothing: it waits for what made it so', async () => {
    const ledger = heldLedger(await hallDisk(2));
    const loop = await openLoop(ledger);
    const order: string[] = [];
    void by(loop, 'secretary', mark(['p1'], { kind: 'left' })).then(() => order.push('made so'));
    void by(loop, 'secretary', act.bring).then(() => order.push('is so'));
    await settled();
    expect(order).toEqual([]);
    ledger.commit();
    await settled();
    expect(order).toEqual(['made so', 'is so']);
  });

  it('[V-6] decides on what was accepted, so that two ballots of one commit know of each other', async () => {
    const ledger = heldLedger(await hallDisk(2, [['chair', act.adHoc(pollSetup('v', { changeAllowed: false }))]]));
    const loop = await openLoop(ledger);
    const first = vote(loop, 'p1', 'for', 'a');
    expect(await vote(loop, 'p1', 'against', 'b')).toEqual({ ok: false, code: 'changeNotAllowed' });
    ledger.commit();
    expect(await first).toMatchObject({ ok: true });
  });
});

describe('[C-1] a receipt', () => {
  it('is given also when somebody who listens to commits fails, and the others hear of it', async () => {
    const ledger = heldLedger(await votingDisk(), false);
    const loop = await openLoop(ledger);
    let heard = 0;
    loop.onCommit(() => {
      throw new Error('a defect');
    });
    loop.onCommit(() => {
      heard += 1;
    });
    expect(await vote(loop, 'p1', 'for', 'a')).toMatchObject({ ok: true, entry: ledger.head().index });
    expect(heard).toBe(1);
  });

  it('gives everybody in a storm one receipt each', async () => {
    const ledger = heldLedger(await votingDisk());
    const loop = await openLoop(ledger);
    const storm = people(5).map((id) => vote(loop, id, 'for', `id-${id}`));
    ledger.commit();
    const outcomes = await Promise.all(storm);
    expect(new Set(outcomes.map((outcome) => outcome.ok && outcome.entry)).size).toBe(5);
    expect(new Set(outcomes.map((outcome) => outcome.ok && outcome.code)).size).toBe(5);
  });
});

describe('[C-2] a command id names one act', () => {
  it('gives a retry the first receipt and changes nothing', async () => {
    const ledger = heldLedger(await votingDisk(), false);
    const loop = await openLoop(ledger);
    const first = await vote(loop, 'p1', 'for', 'a');
    const { index } = ledger.head();
    expect(await vote(loop, 'p1', 'for', 'a')).toEqual(first);
    expect(ledger.head().index).toBe(index);
  });

  it('gives a retry that comes before the commit the same receipt', async () => {
    const ledger = heldLedger(await votingDisk());
    const loop = await openLoop(ledger);
    const both = Promise.all([vote(loop, 'p1', 'for', 'a'), vote(loop, 'p1', 'for', 'a')]);
    expect(ledger.waiting).toBe(1);
    ledger.commit();
    const [first, second] = await both;
    expect(second).toEqual(first);
  });

  it('remembers after a restart, with or without a snapshot', async () => {
    const disk = await votingDisk();
    const loop = await openLoop(heldLedger(disk, false));
    const first = await vote(loop, 'p1', 'for', 'a');
    const again = async () => vote(await openLoop(heldLedger(disk, false)), 'p1', 'for', 'a');
    expect(await again()).toEqual(first);
    await loop.snapshot();
    expect(await again()).toEqual(first);
  });

  it('remembers the id of an act that changed nothing: its late retry does not undo what came after', async () => {
    const disk = await hallDisk(2, [
      ['secretary', act.saveItem('a')],
      ['secretary', act.saveItem('b')],
      ['chair', act.openItem('a')],
    ]);
    const loop = await openLoop(heldLedger(disk, false));
    const first = await by(loop, 'chair', act.openItem('a'), 'nothing');
    expect(first).toMatchObject({ ok: true, entry: null });
    await by(loop, 'chair', act.openItem('b'), 'next');
    for (const room of [loop, await openLoop(heldLedger(disk, false))]) {
      expect(await by(room, 'chair', act.openItem('a'), 'nothing')).toEqual(first);
      expect(room.state.meetings[MEETING]?.agenda.map((item) => item.state.kind)).toEqual(['done', 'current']);
    }
  });

  it('remembers a repeated choice: its late retry does not undo a later change', async () => {
    const disk = await votingDisk();
    const loop = await openLoop(heldLedger(disk, false));
    await vote(loop, 'p1', 'for', 'a');
    const repeated = await vote(loop, 'p1', 'for', 'b');
    await vote(loop, 'p1', 'against', 'c');
    for (const room of [loop, await openLoop(heldLedger(disk, false))]) {
      expect(await vote(room, 'p1', 'for', 'b')).toEqual(repeated);
      expect(choices(room)[0]).toBe('against');
    }
  });

  it('refuses the same id for another content, and keeps ids of different people apart', async () => {
    const loop = await openLoop(heldLedger(await votingDisk(), false));
    await vote(loop, 'p1', 'for', 'a');
    expect(await vote(loop, 'p1', 'against', 'a')).toEqual({ ok: false, code: 'idReused' });
    expect(await vote(loop, 'p2', 'against', 'a')).toMatchObject({ ok: true });
    expect(choices(loop).slice(0, 2)).toEqual(['for', 'against']);
  });

  it('lets a refused command be tried again under its id', async () => {
    const clock = new StillClock();
    const loop = await openLoop(heldLedger(await votingDisk(), false), clock);
    expect(await by(loop, 'chair', act.announce('v'), 'a')).toMatchObject({ ok: false });
    await by(loop, 'chair', act.closePoll('v'));
    expect(await by(loop, 'chair', act.announce('v'), 'a')).toMatchObject({ ok: true });
  });
});

describe('[C-3] a refused command', () => {
  it('writes nothing and changes nothing', async () => {
    const ledger = heldLedger(await votingDisk(), false);
    const loop = await openLoop(ledger);
    const [{ state }, { index }] = [loop, ledger.head()];
    expect(await vote(loop, 'p1', 'nonsense', 'a')).toEqual({ ok: false, code: 'unknownOption' });
    expect(await by(loop, 'wall', act.closePoll('v'))).toEqual({ ok: false, code: 'notAllowed' });
    expect(loop.state).toBe(state);
    expect(ledger.head().index).toBe(index);
  });
});

describe('[C-3] a command that trips the room up', () => {
  it('is refused as a fault of the server, writes nothing, and the room goes on', async () => {
    const ledger = heldLedger(await votingDisk(), false);
    const loop = await openLoop(ledger);
    const { index } = ledger.head();
    const broken = { kind: 'saveRoom', roomId: 'r', name: 'half a character: \ud83d' } as const;
    for (const id of [null, 'a']) {
      expect(await by(loop, 'setup', broken, id)).toEqual({ ok: false, code: 'serverFault' });
    }
    expect(ledger.head().index).toBe(index);
    expect(await by(loop, 'setup', { ...broken, name: 'R' }, 'a')).toMatchObject({ ok: true, entry: index + 1 });
  });
});

describe('[C-4] all events of a command', () => {
  it('stand in one entry', async () => {
    const ledger = heldLedger(await votingDisk(), false);
    const loop = await openLoop(ledger);
    const { index } = ledger.head();
    expect(await by(loop, 'chair', act.end)).toMatchObject({ ok: true, entry: index + 1 });
    expect(ledger.head().index).toBe(index + 1);
    expect(loop.state.meetings[MEETING]).toMatchObject({
      state: { kind: 'ended' },
      polls: [{ state: { kind: 'closed' } }],
    });
  });
});

describe('[L-3] after a failed write', () => {
  it('every change is refused, what is on disk goes on being shown, and is said', async () => {
    const ledger = heldLedger(await votingDisk());
    const loop = await openLoop(ledger);
    const kept = vote(loop, 'p1', 'for', 'a');
    ledger.commit();
    const receipt = await kept;
    let notices = 0;
    loop.onCommit(() => {
      notices += 1;
    });
    const lost = [vote(loop, 'p2', 'for', 'b'), vote(loop, 'p3', 'for', 'c')];
    ledger.fail();
    expect(await Promise.all(lost)).toEqual([
      { ok: false, code: 'serverFault' },
      { ok: false, code: 'serverFault' },
    ]);
    expect(loop.fault).toContain('disk is full');
    expect(notices).toBe(1);
    expect(await vote(loop, 'p4', 'for', 'd')).toEqual({ ok: false, code: 'serverFault' });
    expect(await by(loop, 'secretary', act.bring)).toEqual({ ok: false, code: 'serverFault' });
    expect(choices(loop)).toEqual(['for', null, null, null, null]);
    expect(await vote(loop, 'p1', 'for', 'a')).toEqual(receipt);
    await loop.snapshot();
  });

  it('a snapshot that cannot be written does not end the room', async () => {
    const disk = await hallDisk(1);
    const ledger = heldLedger(disk, false);
    const refusing = { ...ledger, saveSnapshot: () => Promise.reject(new Error('EIO')) };
    const loop = await openLoop(refusing);
    const toggles = [mark(['p1'], { kind: 'left' }), mark(['p1'], { kind: 'present' })] as const;
    for (let i = 0; i < 5_001; i += 1) void by(loop, 'secretary', toggles[i % 2 === 0 ? 0 : 1]);
    await settled();
    expect(loop.fault).toBeNull();
    expect(await by(loop, 'secretary', mark(['p1'], { kind: 'unchecked' }))).toMatchObject({ ok: true });
  });
});
