import { accept, demand, type Handlers, need } from '../decision.ts';
import { delegateOf, meetingOf, openToChange } from '../meeting/find.ts';
import type { Meeting } from '../meeting/meeting.ts';
import type { Actor } from '../session/actor.ts';
import { BOARD_SIZES, CEREMONY_ROUNDS, type Ceremony, type CeremonyRound, type CountingBoard } from './board.ts';
import { ElectionKey } from './electionKey.ts';
import { pollOf } from './find.ts';

type Kinds =
  | 'setBoard'
  | 'startCeremony'
  | 'postCeremony'
  | 'confirmKey'
  | 'stopCeremony'
  | 'postPartial'
  | 'noteServerKey';

/** Ballots that only the present board can open: until their sum is opened nobody is taken off it, and no new key is made. */
function demandNothingSealed(meeting: Meeting): void {
  const isSealed = meeting.polls.some(
    ({ setup, state }) =>
      setup.conduct === 'secretBoard' &&
      (state.kind === 'open' || (state.kind === 'closed' && state.tally === null && state.givenUp === null)),
  );
  demand(!isSealed, 'ballotsSealed');
}

function memberOf(meeting: Meeting, { personId }: Actor): { board: CountingBoard; personId: string } {
  const board = need(meeting.board, 'noBoard');
  demand(
    board.members.some((member) => member.personId === personId),
    'notOnBoard',
  );
  return { board, personId: need(personId, 'notOnBoard') };
}

function ceremonyOf(board: CountingBoard, ceremonyId: string): Ceremony {
  const ceremony = need(board.ceremony, 'noCeremony');
  demand(ceremony.id === ceremonyId && ceremony.stopped === null, 'noCeremony');
  return ceremony;
}

/** Everybody has posted in the rounds before: nobody reveals anything before all have committed themselves. */
function mayPost(board: CountingBoard, ceremony: Ceremony, round: CeremonyRound): boolean {
  const before = CEREMONY_ROUNDS[CEREMONY_ROUNDS.indexOf(round) - 1];
  if (before === undefined) return true;
  return board.members.every(({ personId }) =>
    ceremony.posts.some((post) => post.round === before && post.personId === personId),
  );
}

function keyIn(body: string): ElectionKey | null {
  try {
    return ElectionKey.safeParse(JSON.parse(body)).data ?? null;
  } catch {
    return null;
  }
}

export const boardHandlers: Handlers<Kinds> = {
  setBoard: (state, { meetingId, members }) => {
    const meeting = openToChange(state, meetingId);
    demandNothingSealed(meeting);
    for (const { personId } of members)
      demand(delegateOf(meeting, personId, 'unknownDelegate').standing === 'official', 'notOfficial');
    demand(new Set(members.map(({ personId }) => personId)).size === members.length, 'badOrder');
    demand(members.length === 0 || members.filter(({ isHead }) => isHead).length === 1, 'boardNeedsHead');
    return accept({ type: 'boardSet', meetingId, members });
  },

  startCeremony: (state, { meetingId, ceremonyId }) => {
    const meeting = openToChange(state, meetingId);
    const board = need(meeting.board, 'noBoard');
    demandNothingSealed(meeting);
    demand(
      BOARD_SIZES.some((size) => size === board.members.length),
      'boardSize',
    );
    return board.ceremony?.id === ceremonyId ? accept() : accept({ type: 'ceremonyStarted', meetingId, ceremonyId });
  },

  postCeremony: (state, { meetingId, ceremonyId, round, body }, { actor }) => {
    const meeting = openToChange(state, meetingId);
    const { board, personId } = memberOf(meeting, actor);
    const ceremony = ceremonyOf(board, ceremonyId);
    const own = ceremony.posts.find((post) => post.round === round && post.personId === personId);
    if (own !== undefined) {
      // A message of the ceremony is said once: a second, other one is how a member would cheat.
      demand(own.body === body, 'alreadyPosted');
      return accept();
    }
    demand(mayPost(board, ceremony, round), 'tooEarly');
    const posted = { type: 'ceremonyPosted', meetingId, ceremonyId, personId, round, body } as const;
    if (round !== 'done') return accept(posted);
    const key = need(keyIn(body), 'malformed');
    const others = ceremony.posts.filter((post) => post.round === 'done');
    if (others.some((post) => post.body !== body))
      return accept(posted, { type: 'ceremonyStopped', meetingId, ceremonyId, by: personId, why: 'keysDiffer' });
    return others.length + 1 < board.members.length
      ? accept(posted)
      : accept(posted, { type: 'boardKeyMade', meetingId, ceremonyId, key });
  },

  confirmKey: (state, { meetingId, ceremonyId, matches }, { actor }) => {
    const meeting = openToChange(state, meetingId);
    const { board, personId } = memberOf(meeting, actor);
    const ceremony = ceremonyOf(board, ceremonyId);
    need(ceremony.key, 'noCeremony');
    if (!matches) return accept({ type: 'ceremonyStopped', meetingId, ceremonyId, by: personId, why: 'wordsDiffer' });
    return ceremony.confirmed.includes(personId)
      ? accept()
      : accept({ type: 'boardKeyConfirmed', meetingId, ceremonyId, personId });
  },

  stopCeremony: (state, { meetingId, ceremonyId }, { actor }) => {
    const meeting = openToChange(state, meetingId);
    const { board, personId } = memberOf(meeting, actor);
    ceremonyOf(board, ceremonyId);
    return accept({ type: 'ceremonyStopped', meetingId, ceremonyId, by: personId, why: 'fault' });
  },

  postPartial: (state, { meetingId, pollId, body }, { actor }) => {
    const { setup, state: poll } = pollOf(meetingOf(state, meetingId), pollId);
    if (poll.kind !== 'closed') return { ok: false, code: 'pollNotClosed' };
    demand(setup.conduct === 'secretBoard' && poll.tally === null, 'alreadyOpened');
    demand(poll.givenUp === null, 'sumGivenUp');
    const personId = need(actor.personId, 'notOnBoard');
    demand(poll.key?.trustees.some((trustee) => trustee.personId === personId) === true, 'notOnBoard');
    return poll.partials.some((partial) => partial.personId === personId)
      ? accept()
      : accept({ type: 'partialPosted', meetingId, pollId, personId, body });
  },

  noteServerKey: (state, { meetingId, key }) =>
    meetingOf(state, meetingId).serverKey === null ? accept({ type: 'serverKeyNoted', meetingId, key }) : accept(),
};
