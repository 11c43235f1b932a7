import type { z } from 'zod';
import { AgendaView } from './agendaView.ts';
import { BoardView, CountsView } from './boardViews.ts';
import { AccountsView, BodiesView, MeetingsView, PeopleView, PlacesView, RulesView } from './catalogueViews.ts';
import { DelegatesView } from './delegatesView.ts';
import { HallView } from './hallView.ts';
import { KeysView } from './keysView.ts';
import { LibraryView } from './libraryView.ts';
import { LogView } from './logView.ts';
import { MeetingView } from './meetingView.ts';
import { NamedView } from './namedView.ts';
import { OpinionsView, OwnOpinionsView } from './opinionsView.ts';
import { PapersView } from './papersView.ts';
import { MineView, PlaceView } from './personal.ts';
import { PollsView, ResultsView } from './pollsView.ts';
import { CurrentPollView } from './pollView.ts';
import { FollowersView, PointerView, PresentationView, StrokesView } from './presentationViews.ts';
import { ProgressView } from './progressView.ts';
import { ReadingsView } from './readingsView.ts';
import { PendingView, PollRollView } from './rollView.ts';
import { RequestsView, ServerView, TerminalsView } from './technicalViews.ts';
import {
  EnrolmentView,
  LockedSignInsView,
  OrdersView,
  OwnTerminalView,
  ReadinessView,
  UpdatesView,
  WipesView,
} from './terminalViews.ts';
import type { Topic } from './topic.ts';

/** What each topic carries; a client checks what it receives against this. */
export const VIEW_SCHEMAS = {
  place: PlaceView,
  meeting: MeetingView,
  agenda: AgendaView,
  papers: PapersView,
  ownPapers: PapersView,
  opinions: OpinionsView,
  ownOpinions: OwnOpinionsView,
  poll: CurrentPollView,
  progress: ProgressView,
  results: ResultsView,
  mine: MineView,
  hall: HallView,
  delegates: DelegatesView,
  polls: PollsView,
  pollRoll: PollRollView,
  pending: PendingView,
  named: NamedView,
  board: BoardView,
  counts: CountsView,
  keys: KeysView,
  log: LogView,
  requests: RequestsView,
  meetings: MeetingsView,
  bodies: BodiesView,
  people: PeopleView,
  rules: RulesView,
  places: PlacesView,
  accounts: AccountsView,
  terminals: TerminalsView,
  server: ServerView,
  terminal: OwnTerminalView,
  enrolment: EnrolmentView,
  orders: OrdersView,
  wipes: WipesView,
  updates: UpdatesView,
  readiness: ReadinessView,
  lockedSignIns: LockedSignInsView,
  readings: ReadingsView,
  presentation: PresentationView,
  pointer: PointerView,
  strokes: StrokesView,
  followers: FollowersView,
  library: LibraryView,
} as const satisfies Record<Topic, z.ZodType>;

export type Views = { readonly [T in Topic]: z.infer<(typeof VIEW_SCHEMAS)[T]> };
