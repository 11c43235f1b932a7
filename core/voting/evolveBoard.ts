import { changed } from '../base/records.ts';
import type { EventOf } from '../event.ts';
import type { Meeting } from '../meeting/meeting.ts';
import type { State } from '../state.ts';
import type { Ceremony, CountingBoard } from './board.ts';

type BoardEvent = EventOf<
  | 'boardSet'
  | 'ceremonyStarted'
  | 'ceremonyPosted'
  | 'boardKeyMade'
  | 'boardKeyConfirmed'
  | 'ceremonyStopped'
  | 'serverKeyNoted'
>;

function evolveCeremony(ceremony: Ceremony, event: BoardEvent): Ceremony {
  switch (event.type) {
    case 'ceremonyPosted': {
      const { personId, round, body } = event;
      return { ...ceremony, posts: [...ceremony.posts, { personId, round, body }] };
    }
    case 'boardKeyMade':
      return { ...ceremony, key: event.key };
    case 'boardKeyConfirmed':
      return { ...ceremony, confirmed: [...ceremony.confirmed, event.personId] };
    case 'ceremonyStopped':
      return { ...ceremony, stopped: { by: event.by, why: event.why } };
    default:
      return ceremony;
  }
}

function evolveOne(board: CountingBoard | null, event: BoardEvent): CountingBoard | null {
  if (event.type === 'boardSet') return event.members.length === 0 ? null : { members: event.members, ceremony: null };
  if (board === null) return board;
  if (event.type === 'ceremonyStarted') {
    return { ...board, ceremony: { id: event.ceremonyId, posts: [], key: null, confirmed: [], stopped: null } };
  }
  return board.ceremony === null ? board : { ...board, ceremony: evolveCeremony(board.ceremony, event) };
}

export function evolveBoard(state: State, event: BoardEvent): State {
  const change = (meeting: Meeting): Meeting =>
    event.type === 'serverKeyNoted'
      ? { ...meeting, serverKey: event.key }
      : { ...meeting, board: evolveOne(meeting.board, event) };
  return { ...state, meetings: changed(state.meetings, event.meetingId, change) };
}
