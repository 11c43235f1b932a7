import type { Meeting } from '../../core/meeting/meeting.ts';
import type { Account } from '../../core/people/people.ts';
import type { SignInAs } from '../../core/protocol/up/signIn.ts';
import type { RefusalCode } from '../../core/refusal.ts';
import type { SessionRecord } from '../../core/session/actor.ts';
import { collides } from '../../core/session/decide.ts';
import type { State } from '../../core/state.ts';
import { mayBrowserSit, type TerminalRecord } from '../../core/terminals/terminal.ts';
import { expectedAt } from '../../core/views/personal.ts';
import type { Attempts } from '../trust/attempts.ts';
import type { Credentials } from '../trust/credentials.ts';
import type { Secrets } from '../trust/secrets.ts';
import { trySecret } from '../trust/trySecret.ts';

/** What a session will be, before it has an id and a token. */
export type Candidate = Omit<SessionRecord, 'id' | 'tokenHash' | 'openedAt' | 'terminalId'>;

export type SignInVerdict =
  | { readonly kind: 'place'; readonly roomId: string; readonly placeId: string }
  /** `isOutside`: in no meeting. */
  | { readonly kind: 'session'; readonly candidate: Candidate; readonly isOutside: boolean }
  | { readonly kind: 'refused'; readonly code: RefusalCode; readonly retryAfterMs: number | null };

export interface Keys {
  readonly credentials: Credentials;
  readonly secrets: Secrets;
  readonly attempts: Attempts;
}

/** Where a sign-in comes from. */
export interface From {
  readonly address: string;
  /** The terminal that the connection has proved to be; null for any other browser. */
  readonly terminalId: string | null;
}

const PERSON = 'person:';

/** Names of the credentials' subjects; one place says how they are written. */
export const subjectOf = {
  place: (placeId: string) => `place:${placeId}`,
  person: (personId: string) => `${PERSON}${personId}`,
  account: (accountId: string) => `account:${accountId}`,
};

/** The person whose secrets a subject names; null for places and accounts. */
export const personOf = (subject: string): string | null =>
  subject.startsWith(PERSON) ? subject.slice(PERSON.length) : null;

const refused = (code: RefusalCode, retryAfterMs: number | null = null): SignInVerdict => ({
  kind: 'refused',
  code,
  retryAfterMs,
});

interface Secret {
  readonly subject: string;
  readonly lock: 'growing' | 'kept';
  readonly matches: () => boolean | Promise<boolean>;
}

/** Why a secret does not open; null when it is right. */
async function check(
  { attempts }: Keys,
  { subject, lock, matches }: Secret,
  { address }: From,
  now: number,
): Promise<SignInVerdict | null> {
  const verdict = await trySecret(attempts, { subject, address, lock }, now, matches);
  switch (verdict.kind) {
    case 'right':
      return null;
    case 'wrong':
      return refused('wrongSecret');
    case 'locked':
      return verdict.retryAfterMs === null ? refused('signInLocked') : refused('locked', verdict.retryAfterMs);
  }
}

function deviceSecret({ credentials, secrets }: Keys, subject: string, code: string | null): Secret {
  return {
    subject,
    lock: 'growing',
    matches: () => code !== null && secrets.deviceCodeMatches(code, credentials.get(subject, 'device')?.hash ?? null),
  };
}

/** The terminal that a connection comes from, while it stands on the allow-list (E-1). */
function terminalOf(state: State, { terminalId }: From): TerminalRecord | null {
  const terminal = terminalId === null ? undefined : state.terminals[terminalId];
  return terminal === undefined || terminal.revokedAt !== null ? null : terminal;
}

async function accountSignIn(
  state: State,
  as: Extract<SignInAs, { kind: 'account' }>,
  keys: Keys,
  from: From,
  now: number,
): Promise<SignInVerdict> {
  const subject = subjectOf.account(as.account);
  const account = state.accounts[as.account];
  const matches = () =>
    keys.secrets.passwordMatches(as.password, keys.credentials.get(subject, 'password')?.hash ?? null);
  const wrong = await check(keys, { subject, lock: 'growing', matches }, from, now);
  if (wrong !== null) return wrong;
  if (account === undefined || account.role === 'wall') return refused('wrongSecret');
  return accountSession(account);
}

/** By certificate where the terminal is that wall, else by device code (S-1). */
async function deviceSignIn(
  state: State,
  as: Extract<SignInAs, { kind: 'device' }>,
  keys: Keys,
  from: From,
  now: number,
): Promise<SignInVerdict> {
  const account = state.accounts[as.account];
  const use = terminalOf(state, from)?.use;
  if (use?.kind !== 'wall' || use.accountId !== as.account) {
    const wrong = await check(keys, deviceSecret(keys, subjectOf.account(as.account), as.code), from, now);
    if (wrong !== null) return wrong;
  }
  if (account?.role !== 'wall') return refused('wrongSecret');
  return accountSession(account);
}

function accountSession({ id: accountId, role, roomId, personId }: Account): SignInVerdict {
  return { kind: 'session', candidate: { role, roomId, accountId, personId, placeId: null }, isOutside: false };
}

/**
 * Whether a connection stands at the place it names; null when it does. An enrolled or admitted terminal of that place
 * does; one enrolled for something else does not, whatever it knows; any other browser needs the device code, and a
 * place at which browsers may sit (S-1, E-6).
 */
async function standsAt(
  state: State,
  roomId: string,
  terminal: TerminalRecord | null,
  { place, code }: Extract<SignInAs, { kind: 'place' | 'delegate' }>,
  keys: Keys,
  from: From,
  now: number,
): Promise<SignInVerdict | null> {
  if (terminal?.roomId === roomId && terminal.use.kind === 'seat' && terminal.use.placeId === place) return null;
  if (terminal?.proof.kind === 'certificate') return refused('notAllowed');
  if (!mayBrowserSit(state.door, place)) return refused('browserNotAllowed');
  return check(keys, deviceSecret(keys, subjectOf.place(place), code), from, now);
}

/** The meeting that delegates sign in for; null outside meetings. */
function comingMeeting(state: State, roomId: string): Meeting | null {
  const here = state.rooms[roomId]?.meetingId;
  const meeting = here == null ? undefined : state.meetings[here];
  return meeting === undefined || meeting.state.kind === 'ended' ? null : meeting;
}

async function delegateSignIn(
  state: State,
  as: Extract<SignInAs, { kind: 'delegate' }>,
  roomId: string,
  keys: Keys,
  from: From,
  now: number,
): Promise<SignInVerdict> {
  const meeting = comingMeeting(state, roomId);
  const expected = expectedAt({ meeting }, as.place)?.personId ?? null;
  const typed = as.delegate?.toLocaleUpperCase('vi') ?? null;
  // Outside meetings everybody whom the desk knows (S-6).
  const ids = Object.keys(meeting?.delegates ?? state.people);
  const personId =
    typed === null ? expected : (ids.find((id) => state.people[id]?.code.toLocaleUpperCase('vi') === typed) ?? null);
  const { pin } = as;
  if (meeting === null && pin === null) return refused('noMeeting');
  if (personId === null) return refused(typed === null ? 'noDelegateHere' : 'unknownDelegate');
  if (pin === null) {
    // By assignment: the place speaks for the delegate it was given to, where the meeting is run that way (S-1).
    if (meeting?.setup.seatSignIn !== 'assignment' || personId !== expected) return refused('wrongSecret');
  } else {
    const subject = subjectOf.person(personId);
    const matches = () => keys.secrets.pinMatches(pin, keys.credentials.get(subject, 'pin')?.hash ?? null);
    const wrong = await check(keys, { subject, lock: 'kept', matches }, from, now);
    if (wrong !== null) return wrong;
  }
  const candidate: Candidate = { role: 'seat', roomId, accountId: null, personId, placeId: as.place };
  return { kind: 'session', candidate, isOutside: meeting === null };
}

/** Whether the terminal and the secrets open the way asked for. Changes nothing but the attempts. */
export async function checkSignIn(
  state: State,
  as: SignInAs,
  keys: Keys,
  from: From,
  now: number,
): Promise<SignInVerdict> {
  if (as.kind === 'account') return accountSignIn(state, as, keys, from, now);
  if (as.kind === 'device') return deviceSignIn(state, as, keys, from, now);
  const terminal = terminalOf(state, from);
  const rooms = Object.values(state.rooms).filter((candidate) => candidate.places[as.place] !== undefined);
  const room = rooms.find(({ id }) => id === terminal?.roomId) ?? rooms[0];
  if (room === undefined) return refused('unknownPlace');
  const wrong = await standsAt(state, room.id, terminal, as, keys, from, now);
  if (wrong !== null) return wrong;
  if (as.kind === 'place') return { kind: 'place', roomId: room.id, placeId: as.place };
  return delegateSignIn(state, as, room.id, keys, from, now);
}

/** The sessions that stand in the way of a candidate: at its place, or of its delegate (S-3). */
export function collisionsOf(state: State, candidate: Candidate): readonly SessionRecord[] {
  return Object.values(state.sessions).filter((session) => collides(candidate, session));
}

/**
 * Why a seat's candidate may not sign in any more, or null: the list may have changed since the secrets were checked,
 * above all while the chair's side was asked.
 */
export function overtaken(
  state: State,
  { role, roomId, personId, placeId }: Candidate,
  isOutside: boolean,
): RefusalCode | null {
  if (role !== 'seat') return null;
  const meeting = comingMeeting(state, roomId);
  // Somebody who came without a PIN, by assignment, has no other way in.
  if (meeting === null && !isOutside) return 'noMeeting';
  if (personId === null || (meeting?.delegates ?? state.people)[personId] === undefined) return 'unknownDelegate';
  return placeId === null || state.rooms[roomId]?.places[placeId] === undefined ? 'unknownPlace' : null;
}
