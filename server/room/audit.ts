import type { Event } from '../../core/event.ts';
import { EntryBody } from '../../core/journal.ts';
import type { AuditLine } from '../../core/protocol/down/answer.ts';
import type { Actor } from '../../core/session/actor.ts';
import type { State } from '../../core/state.ts';
import type { RoomLoop } from './room.ts';

type Facts = AuditLine['facts'];

/** The few facts a sentence about an event needs. Never a choice, never a name of a secret. */
function factsOf(event: Event, state: State): Facts {
  const meeting = 'meetingId' in event ? state.meetings[event.meetingId] : undefined;
  const facts: Facts = {};
  const put = (key: string, value: string | number | undefined) => {
    if (value !== undefined) facts[key] = value;
  };
  const person = (id: string) => state.people[id]?.name ?? id;
  put('meeting', meeting?.setup.title);
  if ('pollId' in event) put('poll', meeting?.polls.find((poll) => poll.setup.id === event.pollId)?.setup.title);
  if ('itemId' in event && event.itemId !== null)
    put('item', meeting?.agenda.find((item) => item.id === event.itemId)?.title);
  if ('paperId' in event) put('paper', meeting?.papers.find((paper) => paper.id === event.paperId)?.name);
  if ('personId' in event) put('person', person(event.personId));
  if ('terminalId' in event) put('terminal', state.terminals[event.terminalId]?.name);
  switch (event.type) {
    case 'roomSaved':
      put('name', event.name);
      break;
    case 'placesSaved':
      put('count', event.places.length);
      break;
    case 'hallShows':
      put('shows', event.shows.kind);
      break;
    case 'accountSaved':
      put('name', event.account.name);
      break;
    case 'bodySaved':
      put('name', event.body.name);
      break;
    case 'peopleSaved':
      put('count', event.people.length);
      if (event.people.length === 1) put('person', event.people[0]?.name);
      break;
    case 'ruleSaved':
      put('name', event.rule.name);
      put('count', event.rule.version);
      break;
    case 'meetingCreated':
      put('meeting', event.meeting.setup.title);
      break;
    case 'itemSaved':
      put('item', event.item.title);
      break;
    case 'paperAttached':
      put('paper', event.paper.name);
      break;
    case 'libraryCategoriesSaved':
      put('count', event.categories.length);
      break;
    case 'libraryEntryAttached':
      put('name', event.entry.name);
      break;
    case 'libraryVersionAttached':
      put('name', state.library.entries[event.entryId]?.name);
      break;
    case 'libraryEntryUpdated':
      put('name', event.setup.name);
      break;
    case 'libraryEntriesRemoved':
      put('count', event.entryIds.length);
      break;
    case 'paperSigned':
      put('kind', event.paper.kind);
      put('poll', meeting?.polls.find((poll) => poll.setup.id === event.paper.pollId)?.setup.title);
      put('name', event.signer);
      break;
    case 'papersApproved':
    case 'papersScheduled':
    case 'papersReleased':
      put('count', event.paperIds.length);
      break;
    case 'delegatesSaved':
      put('count', event.delegates.length);
      break;
    case 'attendanceMarked': {
      const [first] = event.marks;
      put('count', event.marks.length);
      put('mark', first?.attendance.kind);
      if (event.marks.length === 1 && first !== undefined) put('person', person(first.personId));
      break;
    }
    case 'pollSaved':
      put('poll', event.poll.title);
      break;
    case 'pollOpened':
      put('count', event.roll.length);
      break;
    case 'pollClosed':
      put('by', event.closedBy);
      put('count', event.tally?.takingPart ?? 0);
      break;
    case 'countEntered':
      put('name', event.name);
      break;
    case 'boardSet':
      put('count', event.members.length);
      break;
    case 'keysVouched':
      put('count', event.vouches.length);
      break;
    case 'sessionOpened': {
      const { session } = event;
      put('role', session.role);
      if (session.personId !== null) put('person', person(session.personId));
      if (session.placeId !== null) put('place', state.rooms[session.roomId]?.places[session.placeId]?.label);
      break;
    }
    case 'sessionClosed':
      put('why', event.why);
      break;
    case 'pinsIssued':
      put('count', event.personIds.length);
      break;
    case 'secretChanged':
      put('subject', event.subject);
      break;
    case 'doorSet':
      put('locked', event.door.locked ? 'yes' : 'no');
      break;
    case 'terminalEnrolled':
      put('terminal', event.terminal.name);
      break;
    case 'terminalsLocked':
      put('locked', event.locked ? 'yes' : 'no');
      put('count', event.terminalIds.length);
      break;
    case 'wipeOrdered':
      put('count', event.terminalIds.length);
      break;
    case 'wipeReported':
      put('count', event.report.deleted.length);
      break;
    case 'terminalsOrdered':
      put('order', event.order);
      put('count', event.terminals.length);
      break;
    case 'authorityUsed':
      put('act', event.act);
      break;
    default:
      break;
  }
  return facts;
}

function linesOf(body: EntryBody, state: State): readonly AuditLine[] {
  const { by } = body;
  const account = by.account === null ? undefined : state.accounts[by.account]?.name;
  const who = account ?? (by.person === null ? '' : (state.people[by.person]?.name ?? ''));
  const place = by.place === null ? null : (state.rooms[by.room]?.places[by.place]?.label ?? null);
  return body.events.map((event) => ({
    entry: body.i,
    at: body.at,
    role: by.role,
    who,
    place,
    terminal: by.terminal === undefined ? null : (state.terminals[by.terminal]?.name ?? by.terminal),
    event: event.type,
    facts: factsOf(event, state),
  }));
}

/** Events that tell of papers which are not, or not any more, released. */
const OF_DRAFTS: ReadonlySet<Event['type']> = new Set([
  'paperAttached',
  'versionAttached',
  'paperUpdated',
  'papersReordered',
  'papersApproved',
  'papersScheduled',
  'nextVersionDropped',
  'paperRecalled',
  'paperRemoved',
]);

/**
 * A room's part of the journal in words, newest first: its last `limit` entries before entry `before` (null: from the
 * end). Only the desk is told of papers that are not released (D-1), and nobody of another room (P-3).
 */
export async function auditLines(
  loop: RoomLoop,
  before: number | null,
  limit: number,
  { role, roomId }: Pick<Actor, 'role' | 'roomId'>,
): Promise<{ readonly lines: AuditLine[]; readonly more: boolean }> {
  const decoder = new TextDecoder();
  const linesBetween = async (start: number, end: number) => {
    const entries: (readonly AuditLine[])[] = [];
    for await (const slice of loop.ledger.read(start)) {
      for (const entry of slice) {
        if (entry.index >= end) return entries;
        const body = EntryBody.parse(JSON.parse(decoder.decode(entry.body)));
        if (body.by.room !== roomId) continue;
        const events = body.events.filter((event) => role === 'secretary' || !OF_DRAFTS.has(event.type));
        if (events.length > 0) entries.push(linesOf({ ...body, events }, loop.state));
      }
    }
    return entries;
  };
  let start = Math.min(before ?? Number.POSITIVE_INFINITY, loop.ledger.head().index + 1);
  let found: (readonly AuditLine[])[] = [];
  while (start > 0 && found.length < limit) {
    const end = start;
    start = Math.max(0, end - limit);
    found = [...(await linesBetween(start, end)), ...found];
  }
  // Whole entries only: who asks for more names the oldest one that is shown.
  const shown = found.slice(-limit);
  return { lines: shown.flat().reverse(), more: start > 0 || found.length > shown.length };
}
