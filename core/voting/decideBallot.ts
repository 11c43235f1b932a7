import { pagedGet } from '../base/paged.ts';
import { accept, demand, type Handlers, need } from '../decision.ts';
import { meetingOf } from '../meeting/find.ts';
import { type BallotPayload, readPayload } from './ballotPayload.ts';
import { pollOf } from './find.ts';
import type { PollSetup } from './poll.ts';
import { rollIndex } from './roll.ts';
import { isCast, isSecret } from './rule.ts';
import { isValidBallot } from './tally.ts';

type Kinds = 'castBallot' | 'challengeBallot' | 'voidBallot';

/** How often one delegate may have the terminal show a ballot instead of casting it, in one poll. */
export const MAX_CHALLENGES = 5;

/** Refuses choices that the question does not offer; a ballot that would not be valid is refused, not counted as invalid (V-12). */
function checkChoices(setup: PollSetup, payload: BallotPayload): void {
  if (!('c' in payload)) return;
  const { c: choices, w: words } = payload;
  demand(choices.length === setup.lines.length && words.length === choices.length, 'badBallot');
  demand(
    choices.some((choice) => choice !== null),
    'nothingChosen',
  );
  for (const [i, choice] of choices.entries()) {
    const option =
      choice === null
        ? null
        : need(
            setup.rule.options.find(({ id }) => id === choice),
            'unknownOption',
          );
    demand(words[i] == null || option?.asksText === true, 'textNotAsked');
  }
  demand(isValidBallot(setup, choices), 'wrongNumberChosen');
}

export const ballotHandlers: Handlers<Kinds> = {
  // The signature was checked at the door against the key named in the payload (V-13).
  castBallot: (state, { meetingId, pollId, payload: text, signature }, { actor, now, sha256 }) => {
    const { setup, state: poll, challenges } = pollOf(meetingOf(state, meetingId), pollId);
    demand(poll.kind !== 'closed', 'pollClosed');
    if (poll.kind !== 'open') return { ok: false, code: 'pollNotOpen' };
    demand(isCast(setup.conduct), 'notCastHere');
    // The deadline is the deadline even when the close itself has not been written yet (V-7).
    demand(poll.endsAt === null || now < poll.endsAt, 'pollClosed');
    demand(poll.pause === null, 'pollPaused');
    const payload = need(readPayload(text, isSecret(setup.conduct)), 'badBallot');
    demand(payload.m === meetingId && payload.p === pollId && payload.qh === poll.hash, 'badBallot');
    const personId = need(actor.personId, 'notOnRoll');
    const index = need(rollIndex(poll.roll, payload.d), 'notOnRoll');
    demand(poll.roll[index]?.castBy === personId, 'notOnRoll');
    const key = need(state.keys[payload.k], 'unknownKey');
    demand(key.personId === personId, 'keyNotYours');
    const before = pagedGet(poll.ballots, index);
    demand(payload.n === (before?.n ?? 0) + 1 && payload.prev === (before?.hash ?? null), 'ballotSuperseded');
    demand(before === null || before.isVoid || setup.changeAllowed, 'changeNotAllowed');
    checkChoices(setup, payload);
    const hash = sha256(text);
    demand(!challenges.some((spoiled) => spoiled.hash === hash), 'ballotSpoiled');
    return accept({ type: 'ballotCast', meetingId, pollId, personId: payload.d, hash, payload: text, signature });
  },

  // Only the server's teller asks for this, after it has checked the proofs.
  voidBallot: (state, { meetingId, pollId, personId, hash, why }) => {
    const { setup, state: poll } = pollOf(meetingOf(state, meetingId), pollId);
    if (poll.kind === 'prepared') return { ok: false, code: 'pollNotOpen' };
    demand(isSecret(setup.conduct), 'notCastHere');
    demand(poll.kind === 'open' || poll.tally === null, 'alreadyOpened');
    const ballot = need(pagedGet(poll.ballots, need(rollIndex(poll.roll, personId), 'notOnRoll')), 'badBallot');
    const isVoid = ballot.hash === hash ? ballot.isVoid : !ballot.earlier.includes(hash);
    return isVoid ? accept() : accept({ type: 'ballotVoided', meetingId, pollId, personId, hash, why });
  },

  challengeBallot: (state, { meetingId, pollId, payload: text, opening }, { actor, sha256 }) => {
    const { setup, state: poll, challenges } = pollOf(meetingOf(state, meetingId), pollId);
    if (poll.kind !== 'open') return { ok: false, code: 'pollNotOpen' };
    demand(isSecret(setup.conduct), 'notCastHere');
    const payload = need(readPayload(text, true), 'badBallot');
    demand(payload.m === meetingId && payload.p === pollId && payload.qh === poll.hash, 'badBallot');
    const personId = need(actor.personId, 'notOnRoll');
    demand(payload.d === personId && rollIndex(poll.roll, personId) !== null, 'notOnRoll');
    demand(challenges.filter((other) => other.personId === personId).length < MAX_CHALLENGES, 'tooManyChallenges');
    return accept({
      type: 'ballotChallenged',
      meetingId,
      pollId,
      personId,
      hash: sha256(text),
      payload: text,
      opening,
    });
  },
};
