import { beforeEach, describe, expect, it } from 'vitest';
import type { Command } from '../../core/command.ts';
import type { Role } from '../../core/session/actor.ts';
import { act, paperSetup } from '../../core/testing/hall.ts';
import { enrolSeats } from '../../core/testing/terminals.ts';
import { actor, MEETING } from '../../core/testing/world.ts';
import type { RoomLoop } from '../room/room.ts';
import { hallDisk, openLoop, settled } from '../room/testing/hallRoom.ts';
import { heldLedger } from '../room/testing/ledgers.ts';
import { quietLog } from '../room/testing/quietLog.ts';
import { watchRecalls } from './watchRecalls.ts';

let loop: RoomLoop;
const by = async (role: Role, command: Command) => {
  const outcome = await loop.submit({ actor: actor(role), id: null, command });
  expect(outcome).toMatchObject({ ok: true });
  await settled();
};
const wipes = () => Object.values(loop.state.wipes).map(({ papers, reports }) => [papers, Object.keys(reports)]);
const fileOf = (id: string) => paperSetup(id).file.sha256;

/** A meeting with a public and a secret paper of its item, and two enrolled seats. */
beforeEach(async () => {
  const secret: Command = {
    kind: 'attachPaper',
    meetingId: MEETING,
    paper: { ...paperSetup('d2', 'i1'), label: 'secret' },
  };
  const prepared: readonly Command[] = [act.saveItem('i1'), act.attach('d1', 'i1'), secret, act.release('d1', 'd2')];
  const disk = await hallDisk(3, [
    ...prepared.map((command) => ['secretary', command] as const),
    ...enrolSeats(2).map((command) => ['setup', command] as const),
  ]);
  loop = await openLoop(heldLedger(disk, false));
  loop.onCommit(watchRecalls(loop, quietLog));
});

describe('terminals are told to delete', () => {
  it('a secret paper when its item closes, and nothing else (D-7)', async () => {
    await by('chair', act.openItem('i1'));
    expect(wipes()).toEqual([]);
    await by('chair', act.closeItem('i1'));
    expect(wipes()).toEqual([[[fileOf('d2')], ['t1', 't2']]]);
  });

  it('a secret paper when the meeting goes into a recess', async () => {
    await by('chair', act.openItem('i1'));
    await by('chair', act.recess);
    expect(wipes()).toHaveLength(1);
  });

  it('a paper that was recalled', async () => {
    await by('secretary', act.recall('d1'));
    expect(wipes()).toEqual([[[fileOf('d1')], ['t1', 't2']]]);
  });

  it('nothing that readers still have under another paper', async () => {
    await by('secretary', {
      kind: 'attachPaper',
      meetingId: MEETING,
      paper: { ...paperSetup('d3'), file: paperSetup('d1').file },
    });
    await by('secretary', act.release('d3'));
    await by('secretary', act.recall('d1'));
    expect(wipes()).toEqual([]);
  });
});
