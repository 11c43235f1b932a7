import { z } from 'zod';
import { Id } from '../base/fields.ts';
import type { Meeting } from '../meeting/meeting.ts';
import { ElectionKey } from '../voting/electionKey.ts';
import { InvalidReasons } from '../voting/invalidReasons.ts';
import type { Poll } from '../voting/poll.ts';
import { GivenUp, LiveTally, PollLine } from '../voting/poll.ts';
import { Conduct, Figures, growsWithBallots, NamesSeenBy, Rule } from '../voting/rule.ts';
import { baseCount, requiredVotes, type Tally } from '../voting/tally.ts';
import { agendaNumbers } from './agendaView.ts';
import type { Sight } from './sight.ts';
import type { Audience } from './topic.ts';

const share = z.number().nullable();

export const TallyView = z.strictObject({
  unit: z.number(),
  issued: z.number(),
  returned: z.number(),
  valid: z.number(),
  invalid: z.number(),
  reasons: InvalidReasons.optional(),
  takingPart: z.number(),
  takingPartShare: share,
  baseCount: z.number(),
  required: z.number(),
  lines: z.array(
    z.strictObject({
      lineId: Id,
      counts: z.array(z.strictObject({ optionId: Id, count: z.number(), share })),
      unmarked: z.number(),
      inFavour: z.number(),
      outcome: z.enum(['adopted', 'notAdopted', 'rated', 'elected', 'notElected', 'tied']),
      consequence: Id.nullable(),
    }),
  ),
  election: z.strictObject({ elected: z.array(Id), tied: z.array(Id), vacant: z.number() }).nullable(),
});
export type TallyView = z.infer<typeof TallyView>;

/** A tally as views carry it. */
export const tallyView = (tally: Tally): TallyView => structuredClone(tally) as TallyView;

/** A poll that has been opened, as an audience may see it. */
export const PollView = z.strictObject({
  id: Id,
  meetingId: Id,
  itemId: Id.nullable(),
  itemNumber: z.string(),
  title: z.string(),
  rule: Rule,
  lines: z.array(PollLine),
  seats: z.number().nullable(),
  conduct: Conduct,
  names: NamesSeenBy,
  revote: z.boolean(),
  /** 1, 2, … of an election. */
  round: z.number(),
  changeAllowed: z.boolean(),
  liveTally: LiveTally,
  /** Length it was given, in seconds; null without a deadline. */
  seconds: z.number().nullable(),
  /** `counting`: closed, and the sum of its secret ballots not opened yet. */
  state: z.enum(['open', 'counting', 'closed', 'announced']),
  openedAt: z.number(),
  endsAt: z.number().nullable(),
  /** Since when no ballots are taken; null while they are. */
  pausedAt: z.number().nullable(),
  /** Milliseconds that were left when it was paused; null while it runs, and without a deadline. */
  pausedLeft: z.number().nullable(),
  closedAt: z.number().nullable(),
  closedBy: z.enum(['chair', 'deadline']).nullable(),
  /** Why the sum of a closed secret poll is never opened, so that it has no result; null everywhere else. */
  givenUp: GivenUp.nullable(),
  /** The beat that screens of the hall turn the pages of a long result by. */
  announcedAt: z.number().nullable(),
  /** What every ballot of this poll names: SHA-256 of its definition. */
  hash: z.string(),
  /** What secret ballots are encrypted with. */
  key: ElectionKey.nullable(),
  figures: Figures,
  /** Number entitled to vote. */
  roll: z.number(),
  /** Votes in favour that carry; null while the base still grows with every ballot. */
  required: z.number().nullable(),
  /** The result: for chair and desk from the close, for everybody else from the announcement. */
  tally: TallyView.nullable(),
});
export type PollView = z.infer<typeof PollView>;

/** Chair and desk see the result when the poll closes; seats and wall when it is announced. */
function seesResult(audience: Audience, announced: boolean): boolean {
  return announced || audience === 'chair' || audience === 'desk';
}

/** Required votes of an open poll, when the base is known already. */
function knownRequired(poll: Poll): number | null {
  if (poll.state.kind === 'prepared') return null;
  if (poll.state.kind === 'closed' && poll.state.tally !== null) return poll.state.tally.required;
  const { base, majority } = poll.setup.rule;
  return growsWithBallots(base)
    ? null
    : requiredVotes(majority, baseCount(poll.setup.rule, poll.state.figures, { returned: 0, valid: 0 }));
}

/** Which round of an election a poll is. */
function roundOf(meeting: Meeting, poll: Poll): number {
  const before = meeting.polls.find(({ setup }) => setup.id === poll.roundOf);
  return before === undefined ? 1 : roundOf(meeting, before) + 1;
}

function stateOf({ state, setup }: Poll): PollView['state'] {
  if (state.kind !== 'closed') return 'open';
  if (state.announcedAt !== null) return 'announced';
  return state.tally === null &&
    state.givenUp === null &&
    (setup.conduct === 'secretBoard' || setup.conduct === 'secretServer')
    ? 'counting'
    : 'closed';
}

/** One opened poll for an audience. Never says who chose what: names are a topic of their own. */
export function onePoll(audience: Audience, meeting: Meeting, poll: Poll): PollView | null {
  const { state, setup } = poll;
  if (state.kind === 'prepared') return null;
  const closed = state.kind === 'closed' ? state : null;
  const announced = closed !== null && closed.announcedAt !== null;
  const result: Tally | null = closed !== null && seesResult(audience, announced) ? closed.tally : null;
  return {
    id: setup.id,
    meetingId: meeting.id,
    itemId: setup.itemId,
    itemNumber: setup.itemId === null ? '' : (agendaNumbers(meeting.agenda).get(setup.itemId) ?? ''),
    title: setup.title,
    rule: setup.rule,
    lines: setup.lines,
    seats: setup.seats,
    conduct: setup.conduct,
    names: setup.names,
    revote: poll.revoteOf !== null,
    round: roundOf(meeting, poll),
    changeAllowed: setup.changeAllowed,
    liveTally: setup.liveTally,
    seconds: setup.seconds,
    state: stateOf(poll),
    openedAt: state.openedAt,
    endsAt: state.kind === 'open' ? state.endsAt : null,
    pausedAt: state.kind === 'open' ? (state.pause?.at ?? null) : null,
    pausedLeft: state.kind === 'open' ? (state.pause?.left ?? null) : null,
    closedAt: closed?.closedAt ?? null,
    closedBy: closed?.closedBy ?? null,
    givenUp: closed?.givenUp ?? null,
    announcedAt: closed?.announcedAt ?? null,
    hash: state.hash,
    key: state.key,
    figures: state.figures,
    roll: state.roll.length,
    // After the close the base is part of the result: it is held back with it.
    required: closed !== null && result === null && growsWithBallots(setup.rule.base) ? null : knownRequired(poll),
    tally: result === null ? null : tallyView(result),
  };
}

/** The poll on the table, or null. */
export const CurrentPollView = PollView.nullable();
export function pollView({ audience, meeting }: Sight): PollView | null {
  const poll = meeting?.polls.find((candidate) => candidate.setup.id === meeting.currentPollId);
  return meeting === null || poll === undefined ? null : onePoll(audience, meeting, poll);
}
