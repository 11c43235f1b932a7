import { z } from 'zod';
import { Id } from '../base/fields.ts';
import type { Meeting } from '../meeting/meeting.ts';
import type { Poll } from '../voting/poll.ts';
import { LiveTally } from '../voting/poll.ts';
import { Figures, Rule } from '../voting/rule.ts';
import { baseCount, requiredVotes, type Tally } from '../voting/tally.ts';
import { agendaNumbers } from './agendaView.ts';
import type { Sight } from './sight.ts';
import type { Audience } from './topic.ts';

export const TallyView = z.strictObject({
  counts: z.array(z.strictObject({ optionId: Id, count: z.number(), share: z.number().nullable() })),
  takingPart: z.number(),
  takingPartShare: z.number().nullable(),
  baseCount: z.number(),
  required: z.number(),
  inFavour: z.number(),
  verdict: z.enum(['adopted', 'notAdopted']),
});

/** A poll that has been opened, as an audience may see it. */
export const PollView = z.strictObject({
  id: Id,
  meetingId: Id,
  itemId: Id.nullable(),
  itemNumber: z.string(),
  title: z.string(),
  rule: Rule,
  revote: z.boolean(),
  changeAllowed: z.boolean(),
  liveTally: LiveTally,
  /** Length it was given, in seconds; null without a deadline. */
  seconds: z.number().nullable(),
  state: z.enum(['open', 'closed', 'announced']),
  openedAt: z.number(),
  endsAt: z.number().nullable(),
  closedAt: z.number().nullable(),
  closedBy: z.enum(['chair', 'deadline']).nullable(),
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
  if (poll.state.kind === 'closed') return poll.state.tally.required;
  const { base, majority } = poll.setup.rule;
  return base === 'takingPart' || base === 'returned'
    ? null
    : requiredVotes(majority, baseCount(poll.setup.rule, poll.state.figures, 0));
}

/** One opened poll for an audience. Never says who chose what: no audience of this room is shown that. */
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
    revote: poll.revoteOf !== null,
    changeAllowed: setup.changeAllowed,
    liveTally: setup.liveTally,
    seconds: setup.seconds,
    state: closed === null ? 'open' : announced ? 'announced' : 'closed',
    openedAt: state.openedAt,
    endsAt: state.kind === 'open' ? state.endsAt : null,
    closedAt: closed?.closedAt ?? null,
    closedBy: closed?.closedBy ?? null,
    figures: state.figures,
    roll: state.roll.length,
    // After the close the base is part of the result: it is held back with it.
    required:
      closed !== null && result === null && (setup.rule.base === 'takingPart' || setup.rule.base === 'returned')
        ? null
        : knownRequired(poll),
    tally: result === null ? null : { ...result, counts: [...result.counts] },
  };
}

/** The poll on the table, or null. */
export const CurrentPollView = PollView.nullable();
export function pollView({ audience, meeting }: Sight): PollView | null {
  const poll = meeting?.polls.find((candidate) => candidate.setup.id === meeting.currentPollId);
  return meeting === null || poll === undefined ? null : onePoll(audience, meeting, poll);
}
