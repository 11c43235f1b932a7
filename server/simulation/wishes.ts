import type { WireCommand } from '../../core/command.ts';
import type { Meeting } from '../../core/meeting/meeting.ts';
import { act, mark, pollSetup } from '../../core/testing/hall.ts';
import { MEETING, ROOM } from '../../core/testing/world.ts';
import type { Prng } from './Prng.ts';
import { CANARY } from './Watcher.ts';

/** What the chair may want now; `freshId` is an id for a new poll. */
export function chairCommand(prng: Prng, meeting: Meeting | undefined, freshId: string): WireCommand {
  const open = meeting?.polls.find((poll) => poll.state.kind === 'open')?.setup.id;
  const done = meeting?.polls.filter((poll) => poll.state.kind === 'closed').map((poll) => poll.setup.id) ?? [];
  const fresh = pollSetup(freshId, {
    seconds: prng.pick([null, 5, 30, 120]),
    changeAllowed: prng.chance(0.75),
    liveTally: prng.pick(['nobody', 'chair', 'everyone']),
  });
  if (open === undefined) {
    return prng.weighted<WireCommand>([
      [8, act.adHoc(fresh)],
      [2, act.openItem(prng.pick(['i1', 'i2']))],
      [3, act.announce(prng.pick(['v1', ...done]))],
      [2, act.revote(prng.pick(['v1', ...done]), fresh.id)],
      [0.5, act.recess],
      [2, act.resume],
    ]);
  }
  return prng.weighted<WireCommand>([
    [2, act.closePoll(open)],
    [1, act.extend(open, prng.pick([5, 60]))],
    [1, act.adHoc(fresh)],
    [1, { kind: 'showOnWall', roomId: ROOM, shows: { kind: 'poll', pollId: open } }],
  ]);
}

/** What the secretary may do about one delegate, or to a prepared poll. */
export function deskCommand(prng: Prng, personId: string): WireCommand {
  return prng.weighted<WireCommand>([
    [4, mark([personId], { kind: 'left' })],
    [4, mark([personId], { kind: 'present' })],
    [2, act.savePoll(pollSetup('prepared', { title: `${CANARY.prepared}câu hỏi ${prng.below(99)}` }))],
    [
      1,
      {
        kind: 'saveDelegates',
        meetingId: MEETING,
        delegates: [{ personId, standing: 'official', exclusion: prng.pick([null, 'exempted']) }],
      },
    ],
  ]);
}
