import { pagedGet } from '../../core/base/paged.ts';
import { isOpenNow, papersFor } from '../../core/documents/readers.ts';
import { vouchedKeysOf } from '../../core/keys/vouchedKeysOf.ts';
import { itemOfOpinion } from '../../core/opinions/find.ts';
import { ownOpinionsView } from '../../core/views/opinionsView.ts';
import { ownPapersView } from '../../core/views/papersView.ts';
import { expectedAt, mineView, placeView } from '../../core/views/personal.ts';
import type { Sight } from '../../core/views/sight.ts';
import { castBy } from '../../core/voting/roll.ts';
import { receiptCode } from '../../proof/log/receiptCode.ts';
import type { Frame } from './channel.ts';
import { viewFrame } from './channel.ts';
import type { Connection } from './connection.ts';

const sameParts = (a: readonly unknown[], b: readonly unknown[]) =>
  a.length === b.length && a.every((part, i) => part === b[i]);

function whoOf(connection: Connection): { readonly personId: string | null; readonly placeId: string | null } {
  const { state } = connection;
  if (state.kind === 'signedIn') return state.session;
  if (state.kind === 'place' || state.kind === 'waiting') return { personId: null, placeId: state.placeId };
  return { personId: null, placeId: null };
}

/** What a connection's own views are made from: person, place, vouched keys, own papers and opinions, and the standing in each opened poll. */
export function personalParts(connection: Connection, sight: Sight): readonly unknown[] {
  const { personId, placeId } = whoOf(connection);
  const { meeting, state, room } = sight;
  const expected = placeId === null ? null : expectedAt(sight, placeId);
  const parts: unknown[] = [
    room.places,
    expected,
    expected === null ? null : state.people[expected.personId],
    personId === null ? null : state.people[personId],
    personId === null ? null : meeting?.delegates[personId],
    personId === null ? '' : vouchedKeysOf(state.keys, personId).join(),
  ];
  if (personId === null || meeting === null) return parts;
  const said = meeting.opinions?.[personId];
  if (said !== undefined) parts.push(said, ...said.map((opinion) => itemOfOpinion(meeting, opinion)));
  if (meeting.papers.some(({ readers }) => readers.kind === 'some')) {
    for (const paper of papersFor(state.people, meeting, personId)) {
      if (paper.readers.kind === 'some') parts.push(paper, isOpenNow(meeting, paper));
    }
  }
  for (const poll of meeting.polls) {
    if (poll.state.kind === 'prepared') continue;
    const hands = castBy(poll.state.roll, personId);
    if (hands.length !== 1) parts.push(`${poll.setup.id}/${hands.length}`);
    for (const index of hands) {
      const ballot = pagedGet(poll.state.ballots, index);
      if (ballot !== null) parts.push(ballot);
    }
  }
  return parts;
}

const codeOf = (hash: string) => receiptCode(Buffer.from(hash, 'hex'));

/** The personal frames that changed since the last call for this connection. */
export function personalFrames(connection: Connection, sight: Sight): readonly Frame[] {
  const { audience } = sight;
  if (audience !== 'place' && audience !== 'seat' && audience !== 'chair') return [];
  const parts = personalParts(connection, sight);
  if (connection.personal.length > 0 && sameParts(connection.personal, parts)) return [];
  connection.personal = parts;
  const who = whoOf(connection);
  const place = who.placeId === null ? [] : [viewFrame('place', placeView(sight, who.placeId))];
  if (audience === 'place') return place;
  const mine = [...place, viewFrame('mine', mineView(sight, who, codeOf))];
  if (audience === 'chair') return mine;
  return [
    ...mine,
    viewFrame('ownPapers', ownPapersView(sight, who.personId)),
    viewFrame('ownOpinions', ownOpinionsView(sight, who.personId)),
  ];
}

/**
 * The receipt of a ballot tells the terminal that cast it all that its own view would: when nothing else changed, the
 * view is not sent as well.
 */
export function toldByReceipt(connection: Connection, sight: Sight, ballotEntry: number): void {
  const isThisBallot = (part: unknown) =>
    typeof part === 'object' && part !== null && 'entry' in part && part.entry === ballotEntry;
  const parts = personalParts(connection, sight);
  const rest = parts.filter((part) => !isThisBallot(part));
  const isOwnBallot = (part: unknown) => typeof part === 'object' && part !== null && 'hash' in part;
  const replaced = connection.personal.filter((part) => !isOwnBallot(part) || parts.includes(part));
  if (sameParts(rest, replaced)) connection.personal = parts;
}
