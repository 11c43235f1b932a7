import { accept, demand, type Handlers, need } from '../decision.ts';
import { meetingOf } from '../meeting/find.ts';
import type { Actor } from '../session/actor.ts';
import type { State } from '../state.ts';
import { countBounds } from './countBounds.ts';
import { countFault } from './counted.ts';
import { pollOf } from './find.ts';
import type { PollSetup, RollEntry } from './poll.ts';
import { isCast, isSecret } from './rule.ts';
import { standsOnBallot } from './standsOnBallot.ts';
import { tallyOfCounted } from './tally.ts';

type Kinds = 'enterCount' | 'recordSum' | 'giveUpSum';

const boundsOf = (setup: PollSetup, roll: readonly RollEntry[]) =>
  countBounds(setup, setup.rule.weighted ? roll.reduce((sum, { weight }) => sum + weight, 0) : roll.length);

/** Two entries of one count come from two people: a person, or an account that stands for nobody. */
const counterOf = (state: State, { personId, accountId }: Actor): { by: string; name: string } | null => {
  if (personId !== null) return { by: personId, name: state.people[personId]?.name ?? '' };
  return accountId === null ? null : { by: accountId, name: state.accounts[accountId]?.name ?? '' };
};

export const countHandlers: Handlers<Kinds> = {
  enterCount: (state, { meetingId, pollId, counted }, { actor }) => {
    const meeting = meetingOf(state, meetingId);
    const { setup, state: poll } = pollOf(meeting, pollId);
    demand(poll.kind !== 'closed', 'pollClosed');
    if (poll.kind !== 'open') return { ok: false, code: 'pollNotOpen' };
    demand(!isCast(setup.conduct), 'notCountedByHand');
    const who = need(counterOf(state, actor), 'notAllowed');
    const isOnBoard = meeting.board?.members.some(({ personId }) => personId === actor.personId) ?? false;
    demand(actor.role !== 'seat' || isOnBoard, 'notACounter');
    // The board may have changed since the election was opened (V-19).
    demand(!standsOnBallot(setup, actor.personId), 'counterOnBallot');
    demand(countFault(counted, boundsOf(setup, poll.roll)) === null, 'countImpossible');
    const others = poll.counts.filter(({ by }) => by !== who.by);
    // A third person's figures would hide which two agreed.
    demand(others.length < (setup.conduct === 'paper' ? 2 : 1), 'countedByOthers');
    return accept({ type: 'countEntered', meetingId, pollId, ...who, counted });
  },

  // Only the server's teller asks for this, after it has checked every part (V-15).
  recordSum: (state, { meetingId, pollId, counted, opening }) => {
    const { setup, state: poll } = pollOf(meetingOf(state, meetingId), pollId);
    if (poll.kind !== 'closed') return { ok: false, code: 'pollNotClosed' };
    demand(isSecret(setup.conduct) && poll.tally === null, 'alreadyOpened');
    demand(poll.givenUp === null, 'sumGivenUp');
    demand(countFault(counted, boundsOf(setup, poll.roll)) === null, 'countImpossible');
    return accept({
      type: 'sumOpened',
      meetingId,
      pollId,
      opening,
      tally: tallyOfCounted(setup, poll.figures, counted),
    });
  },

  giveUpSum: (state, { meetingId, pollId }, { actor }) => {
    const { setup, state: poll } = pollOf(meetingOf(state, meetingId), pollId);
    if (poll.kind !== 'closed') return { ok: false, code: 'pollNotClosed' };
    demand(isSecret(setup.conduct) && poll.tally === null, 'alreadyOpened');
    const why = actor.role === 'teller' ? 'tooFew' : 'chair';
    return poll.givenUp === null ? accept({ type: 'sumGivenUp', meetingId, pollId, why }) : accept();
  },
};
