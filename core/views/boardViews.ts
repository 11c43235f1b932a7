import { z } from 'zod';
import { Id } from '../base/fields.ts';
import { CEREMONY_ROUNDS, CeremonyRound, thresholdOf, usableKey } from '../voting/board.ts';
import { countDifferences } from '../voting/counted.ts';
import { ElectionKey } from '../voting/electionKey.ts';
import type { Sight } from './sight.ts';

export const BoardView = z
  .strictObject({
    members: z.array(
      z.strictObject({
        personId: Id,
        name: z.string(),
        isHead: z.boolean(),
        /** The last step of the ceremony that this member's device has done. */
        done: CeremonyRound.nullable(),
        confirmed: z.boolean(),
      }),
    ),
    threshold: z.number(),
    ceremony: z
      .strictObject({
        id: Id,
        /** The step that is under way; null once the key is made. */
        round: CeremonyRound.nullable(),
        key: ElectionKey.nullable(),
        stopped: z.strictObject({ by: z.string(), why: z.enum(['wordsDiffer', 'keysDiffer', 'fault']) }).nullable(),
      })
      .nullable(),
    /** All members have confirmed: secret ballots can be opened with this key. */
    isReady: z.boolean(),
    /** Parts posted for closed secret polls whose sum is not opened. */
    openings: z.array(z.strictObject({ pollId: Id, posted: z.array(Id), needed: z.number() })),
  })
  .nullable();
export type BoardView = z.infer<typeof BoardView>;

/** The counting board and how far its key and its openings are: who did what, never a secret. For everybody in the hall. */
export function boardView({ state, meeting }: Sight): BoardView {
  const board = meeting?.board ?? null;
  if (meeting === null || board === null) return null;
  const { ceremony, members } = board;
  const nameOf = (personId: string) => state.people[personId]?.name ?? '';
  const doneBy = (personId: string): CeremonyRound | null =>
    CEREMONY_ROUNDS.findLast((round) =>
      ceremony?.posts.some((post) => post.personId === personId && post.round === round),
    ) ?? null;
  const running = CEREMONY_ROUNDS.find((round) => members.some(({ personId }) => !hasDone(personId, round))) ?? null;
  function hasDone(personId: string, round: CeremonyRound): boolean {
    return ceremony?.posts.some((post) => post.personId === personId && post.round === round) ?? false;
  }
  return {
    members: members.map(({ personId, isHead }) => ({
      personId,
      name: nameOf(personId),
      isHead,
      done: doneBy(personId),
      confirmed: ceremony?.confirmed.includes(personId) ?? false,
    })),
    threshold: thresholdOf(members.length),
    ceremony:
      ceremony === null
        ? null
        : {
            id: ceremony.id,
            round: ceremony.key === null ? running : null,
            key: ceremony.key,
            stopped: ceremony.stopped === null ? null : { ...ceremony.stopped, by: nameOf(ceremony.stopped.by) },
          },
    isReady: usableKey(board) !== null,
    openings: meeting.polls.flatMap(({ setup, state: poll }) =>
      setup.conduct === 'secretBoard' && poll.kind === 'closed' && poll.tally === null && poll.givenUp === null
        ? [
            {
              pollId: setup.id,
              posted: poll.partials.map(({ personId }) => personId),
              needed: poll.key?.threshold ?? 0,
            },
          ]
        : [],
    ),
  };
}

export const CountsView = z
  .strictObject({
    pollId: Id,
    /** Who has entered a count, oldest first: the figures are not shown before two agree. */
    entries: z.array(z.strictObject({ by: z.string(), name: z.string(), at: z.number() })),
    /** Fields in which the two entries differ: `returned`, or line.option by place. Null until there are two. */
    differing: z.array(z.string()).nullable(),
    /** The poll can be closed. */
    isComplete: z.boolean(),
  })
  .nullable();
export type CountsView = z.infer<typeof CountsView>;

/** How far the count of the poll on the table is. Chair, desk, and seats of the counting board. */
export function countsView({ meeting }: Sight): CountsView {
  const poll = meeting?.polls.find((candidate) => candidate.setup.id === meeting.currentPollId);
  if (poll === undefined || poll.state.kind !== 'open') return null;
  const { conduct, id } = poll.setup;
  if (conduct !== 'hand' && conduct !== 'card' && conduct !== 'paper') return null;
  const [first, second] = poll.state.counts;
  const differing =
    first === undefined || second === undefined ? null : [...countDifferences(first.counted, second.counted)];
  return {
    pollId: id,
    entries: poll.state.counts.map(({ by, name, at }) => ({ by, name, at })),
    differing,
    isComplete: conduct === 'paper' ? differing?.length === 0 : first !== undefined,
  };
}
