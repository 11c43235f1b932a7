import type { Paper, PaperSetup, PaperVersion } from './documents/document.ts';
import type { PaperHead } from './documents/paperHead.ts';
import type { PaperOfRecord } from './documents/paperOfRecord.ts';
import type { LibraryCategory, LibraryEntrySetup } from './library/library.ts';
import type { AgendaItemSetup, Attendance, Delegate, Meeting, MeetingSetup } from './meeting/meeting.ts';
import type { OpinionAnswer, OpinionPlace } from './opinions/opinion.ts';
import type { Account, Body, Person } from './people/people.ts';
import type { HallShows, Place } from './room/room.ts';
import type { SessionRecord } from './session/actor.ts';
import type { DoorPolicy, TerminalRecord, TerminalUse, WipedPapers, WipeReport } from './terminals/terminal.ts';
import type { BoardMember, CeremonyRound } from './voting/board.ts';
import type { Counted } from './voting/counted.ts';
import type { ElectionKey } from './voting/electionKey.ts';
import type { GivenUp, PollPaper, PollSetup, RollEntry } from './voting/poll.ts';
import type { Figures, Rule } from './voting/rule.ts';
import type { Tally } from './voting/tally.ts';

/**
 * What happened. An event carries results, not requests: replaying it needs no clock, no randomness and no rule that
 * might have changed since. Instants and entry numbers come with the journal entry that holds it.
 */
export type Event =
  | { readonly type: 'roomSaved'; readonly roomId: string; readonly name: string }
  | { readonly type: 'placesSaved'; readonly roomId: string; readonly places: readonly Place[] }
  | { readonly type: 'hallShows'; readonly roomId: string; readonly shows: HallShows }
  | { readonly type: 'accountSaved'; readonly account: Account }
  | { readonly type: 'bodySaved'; readonly body: Body }
  | { readonly type: 'peopleSaved'; readonly people: readonly Person[] }
  | { readonly type: 'ruleSaved'; readonly rule: Rule }
  | { readonly type: 'meetingCreated'; readonly meeting: Meeting }
  | { readonly type: 'meetingSaved'; readonly meetingId: string; readonly setup: MeetingSetup }
  | { readonly type: 'meetingRemoved'; readonly meetingId: string }
  | { readonly type: 'meetingBroughtToRoom'; readonly roomId: string; readonly meetingId: string }
  | { readonly type: 'meetingOpened'; readonly meetingId: string }
  | { readonly type: 'meetingRecessed'; readonly meetingId: string }
  | { readonly type: 'meetingResumed'; readonly meetingId: string }
  | { readonly type: 'meetingEnded'; readonly meetingId: string }
  | {
      readonly type: 'itemSaved';
      readonly meetingId: string;
      readonly item: AgendaItemSetup;
      readonly parentId: string | null;
    }
  | { readonly type: 'itemRemoved'; readonly meetingId: string; readonly itemId: string }
  | {
      readonly type: 'agendaReordered';
      readonly meetingId: string;
      readonly order: readonly { readonly id: string; readonly parentId: string | null }[];
    }
  | { readonly type: 'itemOpened'; readonly meetingId: string; readonly itemId: string }
  | { readonly type: 'itemClosed'; readonly meetingId: string; readonly itemId: string }
  | { readonly type: 'paperAttached'; readonly meetingId: string; readonly paper: Paper }
  | {
      readonly type: 'versionAttached';
      readonly meetingId: string;
      readonly paperId: string;
      readonly version: PaperVersion;
    }
  | {
      readonly type: 'paperUpdated';
      readonly meetingId: string;
      readonly paperId: string;
      readonly setup: PaperSetup;
    }
  | { readonly type: 'papersReordered'; readonly meetingId: string; readonly paperIds: readonly string[] }
  | { readonly type: 'papersApproved'; readonly meetingId: string; readonly paperIds: readonly string[] }
  | {
      readonly type: 'papersScheduled';
      readonly meetingId: string;
      readonly paperIds: readonly string[];
      readonly releaseAt: number | null;
    }
  | { readonly type: 'papersReleased'; readonly meetingId: string; readonly paperIds: readonly string[] }
  | { readonly type: 'paperRecalled'; readonly meetingId: string; readonly paperId: string }
  | { readonly type: 'nextVersionDropped'; readonly meetingId: string; readonly paperId: string }
  | { readonly type: 'paperRemoved'; readonly meetingId: string; readonly paperId: string }
  | { readonly type: 'paperHeadSaved'; readonly meetingId: string; readonly head: PaperHead }
  | {
      readonly type: 'paperSigned';
      readonly meetingId: string;
      readonly paper: PaperOfRecord;
      readonly sha256: string;
      readonly signer: string;
    }
  | { readonly type: 'libraryCategoriesSaved'; readonly categories: readonly LibraryCategory[] }
  | {
      readonly type: 'libraryEntryAttached';
      readonly entry: LibraryEntrySetup & PaperVersion & { readonly id: string };
    }
  | { readonly type: 'libraryVersionAttached'; readonly entryId: string; readonly version: PaperVersion }
  | { readonly type: 'libraryEntryUpdated'; readonly entryId: string; readonly setup: LibraryEntrySetup }
  | { readonly type: 'libraryEntriesRemoved'; readonly entryIds: readonly string[] }
  | {
      readonly type: 'opinionSubmitted';
      readonly meetingId: string;
      readonly opinionId: string;
      readonly personId: string;
      readonly itemId: string | null;
      readonly paper: OpinionPlace | null;
      readonly text: string;
    }
  | {
      readonly type: 'opinionRevised';
      readonly meetingId: string;
      readonly opinionId: string;
      /** Whose opinion it is, as in the events below. */
      readonly personId: string;
      readonly text: string;
    }
  | {
      readonly type: 'opinionWithdrawn';
      readonly meetingId: string;
      readonly opinionId: string;
      readonly personId: string;
    }
  | {
      readonly type: 'opinionAnswered';
      readonly meetingId: string;
      readonly opinionId: string;
      readonly personId: string;
      readonly answer: OpinionAnswer;
    }
  | { readonly type: 'delegatesSaved'; readonly meetingId: string; readonly delegates: readonly Delegate[] }
  | { readonly type: 'delegateRemoved'; readonly meetingId: string; readonly personId: string }
  | {
      readonly type: 'attendanceMarked';
      readonly meetingId: string;
      readonly marks: readonly { readonly personId: string; readonly attendance: Attendance }[];
    }
  | {
      readonly type: 'pollSaved';
      readonly meetingId: string;
      readonly poll: PollSetup;
      readonly revoteOf: string | null;
      readonly roundOf: string | null;
    }
  | { readonly type: 'pollRemoved'; readonly meetingId: string; readonly pollId: string }
  | {
      readonly type: 'pollOpened';
      readonly meetingId: string;
      readonly pollId: string;
      readonly endsAt: number | null;
      readonly hash: string;
      readonly figures: Figures;
      readonly roll: readonly RollEntry[];
      readonly key: ElectionKey | null;
      /** The released papers of its item; left out where there were none. */
      readonly papers?: readonly PollPaper[];
    }
  | {
      readonly type: 'ballotCast';
      readonly meetingId: string;
      readonly pollId: string;
      /** Whose ballot it is: the delegate who cast it, or the absent one they vote for. */
      readonly personId: string;
      /** SHA-256 of the payload. */
      readonly hash: string;
      /** The signed text as it was received. */
      readonly payload: string;
      readonly signature: string;
    }
  | {
      readonly type: 'ballotVoided';
      readonly meetingId: string;
      readonly pollId: string;
      readonly personId: string;
      readonly hash: string;
      /** What of its proofs does not hold. The ballot itself stays in the journal as evidence. */
      readonly why: string;
    }
  | {
      readonly type: 'ballotChallenged';
      readonly meetingId: string;
      readonly pollId: string;
      readonly personId: string;
      readonly hash: string;
      readonly payload: string;
      readonly opening: string;
    }
  | { readonly type: 'pollPaused'; readonly meetingId: string; readonly pollId: string; readonly left: number | null }
  | {
      readonly type: 'pollResumed';
      readonly meetingId: string;
      readonly pollId: string;
      readonly endsAt: number | null;
    }
  | {
      readonly type: 'countEntered';
      readonly meetingId: string;
      readonly pollId: string;
      readonly by: string;
      readonly name: string;
      readonly counted: Counted;
    }
  | { readonly type: 'pollExtended'; readonly meetingId: string; readonly pollId: string; readonly endsAt: number }
  | {
      readonly type: 'pollClosed';
      readonly meetingId: string;
      readonly pollId: string;
      readonly closedAt: number;
      readonly closedBy: 'chair' | 'deadline';
      /** Null where only the opened sum tells. */
      readonly tally: Tally | null;
    }
  | {
      readonly type: 'partialPosted';
      readonly meetingId: string;
      readonly pollId: string;
      readonly personId: string;
      readonly body: string;
    }
  | {
      readonly type: 'sumOpened';
      readonly meetingId: string;
      readonly pollId: string;
      readonly tally: Tally;
      readonly opening: string;
    }
  | { readonly type: 'sumGivenUp'; readonly meetingId: string; readonly pollId: string; readonly why: GivenUp }
  | { readonly type: 'pollAnnounced'; readonly meetingId: string; readonly pollId: string }
  | { readonly type: 'boardSet'; readonly meetingId: string; readonly members: readonly BoardMember[] }
  | { readonly type: 'ceremonyStarted'; readonly meetingId: string; readonly ceremonyId: string }
  | {
      readonly type: 'ceremonyPosted';
      readonly meetingId: string;
      readonly ceremonyId: string;
      readonly personId: string;
      readonly round: CeremonyRound;
      readonly body: string;
    }
  | {
      readonly type: 'boardKeyMade';
      readonly meetingId: string;
      readonly ceremonyId: string;
      readonly key: ElectionKey;
    }
  | {
      readonly type: 'boardKeyConfirmed';
      readonly meetingId: string;
      readonly ceremonyId: string;
      readonly personId: string;
    }
  | {
      readonly type: 'ceremonyStopped';
      readonly meetingId: string;
      readonly ceremonyId: string;
      readonly by: string;
      readonly why: 'wordsDiffer' | 'keysDiffer' | 'fault';
    }
  | { readonly type: 'serverKeyNoted'; readonly meetingId: string; readonly key: ElectionKey }
  | {
      readonly type: 'keyRegistered';
      readonly keyId: string;
      readonly publicKey: string;
      readonly personId: string;
      readonly sessionId: string;
    }
  | { readonly type: 'registrarSet'; readonly roomId: string; readonly publicKey: string }
  | {
      readonly type: 'keysVouched';
      readonly roomId: string;
      readonly vouches: readonly { readonly keyId: string; readonly signature: string }[];
    }
  | { readonly type: 'sessionOpened'; readonly session: SessionRecord }
  | { readonly type: 'sessionClosed'; readonly sessionId: string; readonly why: 'signedOut' | 'replaced' | 'closed' }
  | { readonly type: 'pinsIssued'; readonly personIds: readonly string[] }
  | { readonly type: 'secretChanged'; readonly subject: string }
  | { readonly type: 'doorSet'; readonly door: DoorPolicy }
  | { readonly type: 'terminalEnrolled'; readonly terminal: TerminalRecord }
  | { readonly type: 'terminalRevoked'; readonly terminalId: string; readonly at: number }
  | { readonly type: 'terminalMoved'; readonly terminalId: string; readonly use: TerminalUse }
  | { readonly type: 'terminalsLocked'; readonly terminalIds: readonly string[]; readonly locked: boolean }
  | {
      readonly type: 'wipeOrdered';
      readonly wipeId: string;
      readonly roomId: string;
      readonly at: number;
      readonly terminalIds: readonly string[];
      readonly papers: WipedPapers;
    }
  | {
      readonly type: 'wipeReported';
      readonly wipeId: string;
      readonly terminalId: string;
      readonly report: WipeReport;
    }
  | { readonly type: 'terminalsOrdered'; readonly order: string; readonly terminals: readonly string[] }
  | { readonly type: 'signInUnlocked'; readonly personId: string }
  | {
      readonly type: 'authorityUsed';
      readonly act: 'unlocked' | 'locked' | 'exported' | 'passphraseChanged';
    };

export type EventType = Event['type'];
export type EventOf<T extends EventType> = Extract<Event, { type: T }>;
