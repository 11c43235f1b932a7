import { type Json, readCanonical } from './canonical.ts';
import { demand } from './Fault.ts';
import { Members } from './Members.ts';

/** Who acted. */
export interface Actor {
  readonly role: string;
  readonly account: string | null;
  readonly person: string | null;
  readonly session: string | null;
}

/** One entry of the journal. */
export interface Entry {
  readonly i: number;
  readonly at: number;
  readonly by: Actor;
  /** The client's id of the command; null where the server acted by itself. */
  readonly command: string | null;
  readonly events: readonly Members[];
}

const ROLES = ['setup', 'door', 'clock', 'teller', 'seat', 'chair', 'secretary', 'technician', 'wall'];

/** Reads the text of an entry, which must be its one canonical spelling. */
export function readEntry(body: string): Entry {
  const read = readCanonical(body);
  demand(read !== null, 'Bản ghi không ở dạng chuẩn', 'The entry is not canonical JSON', 'L-1');
  const entry = new Members(read.value as Json, 'entry').exactly(['v', 'i', 'at', 'by', 'cmd', 'events']);
  demand(entry.json('v') === 1, 'Bản ghi thuộc phiên bản khác', 'The entry is of another version');
  const by = entry.members('by');
  by.exactly([...Object.keys(by.raw).filter((name) => name === 'terminal'), ...ACTOR_MEMBERS]);
  by.text('room');
  by.textOrNull('place');
  if ('terminal' in by.raw) by.text('terminal');
  const command = entry.membersOrNull('cmd')?.exactly(['id', 'print']) ?? null;
  command?.text('print');
  const events = entry.objects('events');
  for (const event of events) event.text('type');
  return {
    i: entry.whole('i'),
    at: entry.whole('at'),
    by: {
      role: by.oneOf('role', ROLES),
      account: by.textOrNull('account'),
      person: by.textOrNull('person'),
      session: by.textOrNull('session'),
    },
    command: command?.text('id') ?? null,
    events,
  };
}

const ACTOR_MEMBERS = ['role', 'room', 'session', 'account', 'person', 'place'];
