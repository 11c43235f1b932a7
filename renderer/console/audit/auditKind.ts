import type { EventType } from '../../../core/event.ts';

/** What the technician narrows the journal down to. */
export const AUDIT_KINDS = ['all', 'terminals', 'sessions', 'meeting', 'papers', 'polls', 'setup'] as const;
export type AuditKind = (typeof AUDIT_KINDS)[number];

const KIND_OF: Readonly<Record<EventType, Exclude<AuditKind, 'all'>>> = {
  roomSaved: 'setup',
  placesSaved: 'setup',
  hallShows: 'meeting',
  accountSaved: 'setup',
  bodySaved: 'setup',
  peopleSaved: 'setup',
  ruleSaved: 'setup',
  meetingCreated: 'meeting',
  meetingSaved: 'meeting',
  meetingRemoved: 'meeting',
  meetingBroughtToRoom: 'meeting',
  meetingOpened: 'meeting',
  meetingRecessed: 'meeting',
  meetingResumed: 'meeting',
  meetingEnded: 'meeting',
  itemSaved: 'meeting',
  itemRemoved: 'meeting',
  agendaReordered: 'meeting',
  itemOpened: 'meeting',
  itemClosed: 'meeting',
  paperAttached: 'papers',
  paperUpdated: 'papers',
  papersReleased: 'papers',
  paperRecalled: 'papers',
  paperRemoved: 'papers',
  delegatesSaved: 'meeting',
  delegateRemoved: 'meeting',
  attendanceMarked: 'meeting',
  pollSaved: 'polls',
  pollRemoved: 'polls',
  pollOpened: 'polls',
  ballotCast: 'polls',
  pollExtended: 'polls',
  pollClosed: 'polls',
  pollAnnounced: 'polls',
  sessionOpened: 'sessions',
  sessionClosed: 'sessions',
  signInUnlocked: 'sessions',
  pinsIssued: 'sessions',
  secretChanged: 'sessions',
  doorSet: 'terminals',
  terminalEnrolled: 'terminals',
  terminalRevoked: 'terminals',
  terminalMoved: 'terminals',
  terminalsLocked: 'terminals',
  wipeOrdered: 'terminals',
  wipeReported: 'terminals',
  terminalsOrdered: 'terminals',
  authorityUsed: 'terminals',
};

/** Whether an event is of a kind; one that this screen does not know yet is only among all. */
export function isOfKind(event: string, kind: AuditKind): boolean {
  return kind === 'all' || Object.entries(KIND_OF).some(([type, its]) => type === event && its === kind);
}
