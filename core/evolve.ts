import { changed, without } from './base/records.ts';
import { evolvePapers } from './documents/evolve.ts';
import type { Event } from './event.ts';
import { evolveKeys } from './keys/evolve.ts';
import { keysThatMatter } from './keys/keysThatMatter.ts';
import { evolveLibrary } from './library/evolve.ts';
import { evolveMeeting } from './meeting/evolve.ts';
import { evolveOpinions } from './opinions/evolve.ts';
import type { State } from './state.ts';
import { evolveTerminals } from './terminals/evolve.ts';
import { evolvePolls } from './voting/evolve.ts';
import { evolveBoard } from './voting/evolveBoard.ts';
import { forgetBallots } from './voting/forgetBallots.ts';

/** What the journal entry adds to its events. */
export interface EntryMeta {
  readonly index: number;
  /** Milliseconds on the room's clock. */
  readonly at: number;
  /** The id of the command that made the entry, or null when no client did. */
  readonly command: string | null;
}

/**
 * The state after one event. Pure and total: an event in the journal is history and is never refused; parts that it
 * does not touch are shared with the state before, which is how views know what changed.
 */
export function evolve(state: State, event: Event, meta: EntryMeta): State {
  switch (event.type) {
    case 'roomSaved': {
      const before = state.rooms[event.roomId];
      const room = before ?? { id: event.roomId, name: '', places: {}, meetingId: null, hall: { kind: 'welcome' } };
      return { ...state, rooms: { ...state.rooms, [event.roomId]: { ...room, name: event.name } } };
    }
    case 'placesSaved': {
      const places = Object.fromEntries(event.places.map((place) => [place.id, place]));
      return { ...state, rooms: changed(state.rooms, event.roomId, (room) => ({ ...room, places })) };
    }
    case 'hallShows':
      return { ...state, rooms: changed(state.rooms, event.roomId, (room) => ({ ...room, hall: event.shows })) };
    case 'accountSaved':
      return { ...state, accounts: { ...state.accounts, [event.account.id]: event.account } };
    case 'bodySaved':
      return { ...state, bodies: { ...state.bodies, [event.body.id]: event.body } };
    case 'peopleSaved': {
      const people = Object.fromEntries(event.people.map((person) => [person.id, person]));
      return { ...state, people: { ...state.people, ...people } };
    }
    case 'ruleSaved': {
      const versions = [...(state.rules[event.rule.ruleSetId] ?? []), event.rule];
      return { ...state, rules: { ...state.rules, [event.rule.ruleSetId]: versions } };
    }
    case 'meetingCreated':
      return { ...state, meetings: { ...state.meetings, [event.meeting.id]: event.meeting } };
    case 'meetingRemoved':
      return { ...state, meetings: without(state.meetings, event.meetingId) };
    case 'meetingBroughtToRoom': {
      const { roomId, meetingId } = event;
      const before = state.rooms[roomId]?.meetingId;
      return {
        ...state,
        keys: keysThatMatter(state, roomId),
        rooms: changed(state.rooms, roomId, (room) => ({ ...room, meetingId, hall: { kind: 'welcome' } })),
        // Delegates look their own ballots up as long as their meeting is in the room.
        meetings:
          before == null
            ? state.meetings
            : changed(state.meetings, before, (meeting) => ({ ...meeting, polls: meeting.polls.map(forgetBallots) })),
      };
    }
    case 'sessionOpened':
      return { ...state, sessions: { ...state.sessions, [event.session.id]: event.session } };
    case 'sessionClosed':
      return { ...state, sessions: without(state.sessions, event.sessionId) };
    case 'pinsIssued':
    case 'secretChanged':
    case 'terminalsOrdered':
    case 'signInUnlocked':
    case 'authorityUsed':
      return state;
    case 'doorSet':
    case 'terminalEnrolled':
    case 'terminalRevoked':
    case 'terminalMoved':
    case 'terminalsLocked':
    case 'wipeOrdered':
    case 'wipeReported':
      return evolveTerminals(state, event);
    case 'meetingSaved':
    case 'meetingOpened':
    case 'meetingRecessed':
    case 'meetingResumed':
    case 'meetingEnded':
    case 'itemSaved':
    case 'itemRemoved':
    case 'agendaReordered':
    case 'itemOpened':
    case 'itemClosed':
    case 'delegatesSaved':
    case 'delegateRemoved':
    case 'attendanceMarked':
      return evolveMeeting(state, event, meta);
    case 'paperAttached':
    case 'versionAttached':
    case 'paperUpdated':
    case 'papersReordered':
    case 'papersApproved':
    case 'papersScheduled':
    case 'papersReleased':
    case 'paperRecalled':
    case 'nextVersionDropped':
    case 'paperRemoved':
    case 'paperSigned':
    case 'paperHeadSaved':
      return evolvePapers(state, event, meta);
    case 'libraryCategoriesSaved':
    case 'libraryEntryAttached':
    case 'libraryVersionAttached':
    case 'libraryEntryUpdated':
    case 'libraryEntriesRemoved':
      return evolveLibrary(state, event, meta);
    case 'opinionSubmitted':
    case 'opinionRevised':
    case 'opinionWithdrawn':
    case 'opinionAnswered':
      return evolveOpinions(state, event, meta);
    case 'pollSaved':
    case 'pollRemoved':
    case 'pollOpened':
    case 'ballotCast':
    case 'ballotVoided':
    case 'ballotChallenged':
    case 'pollPaused':
    case 'pollResumed':
    case 'pollExtended':
    case 'countEntered':
    case 'pollClosed':
    case 'partialPosted':
    case 'sumOpened':
    case 'sumGivenUp':
    case 'pollAnnounced':
      return evolvePolls(state, event, meta);
    case 'boardSet':
    case 'ceremonyStarted':
    case 'ceremonyPosted':
    case 'boardKeyMade':
    case 'boardKeyConfirmed':
    case 'ceremonyStopped':
    case 'serverKeyNoted':
      return evolveBoard(state, event);
    case 'keyRegistered':
    case 'registrarSet':
    case 'keysVouched':
      return evolveKeys(state, event, meta);
  }
}
