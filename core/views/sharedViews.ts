import { agendaView } from './agendaView.ts';
import { boardView, countsView } from './boardViews.ts';
import { accountsView, bodiesView, meetingsView, peopleView, placesView, rulesView } from './catalogueViews.ts';
import { delegatesView } from './delegatesView.ts';
import { hallView } from './hallView.ts';
import { keysView } from './keysView.ts';
import { libraryView } from './libraryView.ts';
import { meetingView } from './meetingView.ts';
import { namedView } from './namedView.ts';
import { opinionsView } from './opinionsView.ts';
import { papersView } from './papersView.ts';
import { pollsView, resultsView } from './pollsView.ts';
import { pollView } from './pollView.ts';
import { progressView } from './progressView.ts';
import { currentPoll, pendingView, pollRollView } from './rollView.ts';
import type { Views } from './schemas.ts';
import type { Sight } from './sight.ts';
import { wipesView } from './terminalViews.ts';

/** Topics made from the journal's state and the same for everybody in an audience. */
export type SharedTopic = Exclude<
  keyof Views,
  | 'place'
  | 'mine'
  | 'ownPapers'
  | 'ownOpinions'
  | 'terminal'
  | 'requests'
  | 'terminals'
  | 'server'
  | 'enrolment'
  | 'orders'
  | 'updates'
  | 'readiness'
  | 'log'
  | 'lockedSignIns'
  | 'readings'
  | 'presentation'
  | 'pointer'
  | 'strokes'
  | 'followers'
>;

interface SharedView<T extends SharedTopic> {
  readonly view: (sight: Sight) => Views[T];
  /** The parts of the state it is made from: while all are the same objects, the view is the same. */
  readonly from: (sight: Sight) => readonly unknown[];
}

const room = ({ room: at }: Sight) => at;

export const SHARED_VIEWS: { readonly [T in SharedTopic]: SharedView<T> } = {
  meeting: {
    view: meetingView,
    from: ({ state, meeting }) => [meeting?.setup, meeting?.state, meeting?.delegates, state.bodies],
  },
  agenda: {
    view: agendaView,
    // Of the polls only where each belongs, so that a ballot does not make the agenda anew.
    from: ({ meeting }) => [
      meeting?.agenda,
      meeting?.papers,
      meeting?.setup.startsAt,
      ...(meeting?.polls.map((poll) => poll.setup.itemId) ?? []),
    ],
  },
  papers: { view: papersView, from: ({ meeting }) => [meeting?.papers, meeting?.agenda, meeting?.state] },
  opinions: {
    view: opinionsView,
    from: ({ state, meeting }) => [meeting?.opinions, meeting?.papers, meeting?.agenda, state.people],
  },
  poll: { view: pollView, from: ({ meeting }) => [meeting?.polls, meeting?.currentPollId, meeting?.agenda] },
  progress: { view: progressView, from: ({ meeting }) => [meeting?.polls, meeting?.currentPollId] },
  results: { view: resultsView, from: ({ meeting }) => [meeting?.polls, meeting?.agenda] },
  hall: {
    view: hallView,
    from: (sight) => [room(sight), sight.meeting?.state, sight.meeting?.polls, sight.meeting?.agenda],
  },
  delegates: {
    view: delegatesView,
    from: ({ state, room: at, meeting }) => [
      meeting?.delegates,
      meeting?.setup.bodyId,
      state.bodies,
      state.people,
      at.places,
    ],
  },
  polls: { view: pollsView, from: ({ meeting }) => [meeting?.polls, meeting?.agenda] },
  pollRoll: { view: pollRollView, from: (sight) => [currentPoll(sight)?.state.roll] },
  pending: {
    view: pendingView,
    from: ({ state, meeting }) => [meeting?.polls, meeting?.currentPollId, state.keys],
  },
  named: { view: namedView, from: ({ meeting }) => [meeting?.polls, meeting?.currentPollId] },
  board: { view: boardView, from: ({ state, meeting }) => [meeting?.board, meeting?.polls, state.people] },
  counts: { view: countsView, from: ({ meeting }) => [meeting?.polls, meeting?.currentPollId] },
  keys: {
    view: keysView,
    from: ({ state, room: at }) => [state.keys, state.registrars, state.sessions, state.people, at.places],
  },
  meetings: { view: meetingsView, from: ({ state, room: at }) => [state.meetings, state.bodies, at.meetingId] },
  bodies: { view: bodiesView, from: ({ state }) => [state.bodies] },
  people: { view: peopleView, from: ({ state }) => [state.people] },
  rules: { view: rulesView, from: ({ state }) => [state.rules] },
  places: { view: placesView, from: ({ room: at }) => [at.places] },
  accounts: { view: accountsView, from: ({ state }) => [state.accounts] },
  library: { view: libraryView, from: ({ state }) => [state.library] },
  wipes: { view: wipesView, from: ({ state, room: at }) => [state.wipes, state.terminals, state.meetings, at.places] },
};
