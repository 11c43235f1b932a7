import { expect, it } from 'vitest';
import type { Command } from '../../core/command.ts';
import type { Actor } from '../../core/session/actor.ts';
import { ballotOf } from '../../core/testing/ballots.ts';
import { act, meetingSetup, pollSetup } from '../../core/testing/hall.ts';
import { actor, MEETING, ROOM, seat } from '../../core/testing/world.ts';
import { factsHash } from '../papers/facts.ts';
import { MeetingFile } from '../papers/meetingFile.ts';
import { hallDisk, openLoop } from '../room/testing/hallRoom.ts';
import { heldLedger } from '../room/testing/ledgers.ts';
import { meetingFileOf } from './meetingFileOf.ts';
import { withBallots } from './withBallots.ts';

it('papers of a meeting that has left the room are what they were while it was there', async () => {
  const loop = await openLoop(heldLedger(await hallDisk(3), false));
  const must = async (who: Actor, command: Command) => {
    const outcome = await loop.submit({ actor: who, id: null, command });
    if (!outcome.ok) throw new Error(`${command.kind} was refused: ${outcome.code}`);
  };
  await must(actor('secretary'), act.savePoll(pollSetup('a', { names: 'everyone' })));
  await must(actor('chair'), act.openPoll('a'));
  for (const person of ['p1', 'p2']) {
    await must(seat(person), ballotOf(loop.state, person, { pollId: 'a', choice: 'for' }));
  }
  await must(actor('chair'), act.closePoll('a'));
  await must(actor('chair'), act.end);
  const file = async () =>
    MeetingFile.parse(meetingFileOf(await withBallots(loop.state, MEETING, loop.ledger), MEETING, 2_000_000));
  const then = await file();
  expect(then.votes[0]?.named).toHaveLength(3);
  expect(then.votes[0]?.receipts).toHaveLength(2);

  await must(actor('secretary'), { kind: 'saveMeeting', meetingId: 'next', roomId: ROOM, setup: meetingSetup() });
  await must(actor('chair'), { kind: 'bringToRoom', meetingId: 'next' });
  expect(MeetingFile.parse(meetingFileOf(loop.state, MEETING, 2_000_000)).votes[0]?.receipts).toEqual([]);
  expect(factsHash(await file())).toBe(factsHash(then));
});
