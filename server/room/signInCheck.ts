import type { SignInAs } from '../../core/protocol/up/signIn.ts';
import type { RefusalCode } from '../../core/refusal.ts';
import type { SessionRecord } from '../../core/session/actor.ts';
import { collides } from '../../core/session/decide.ts';
import type { State } from '../../core/state.ts';
import { expectedAt } from '../../core/views/personal.ts';
import type { Attempts } from '../trust/attempts.ts';
import type { Credentials } from '../trust/credentials.ts';
import type { Secrets } from '../trust/secrets.ts';
import { trySecret } from '../trust/trySecret.ts';

/** What a session will be, before it has an id and a token. */
export type Candidate = Omit<SessionRecord, 'id' | 'tokenHash' | 'openedAt' | 'terminalId'>;

export type SignInVerdict =
  | { readonly kind: 'place'; readonly roomId: string; readonly placeId: string }
  | { readonly kind: 'session'; readonly candidate: Candidate }
  | { readonly kind: 'refused'; readonly code: RefusalCode; readonly retryAfterMs: number | null };

export interface Keys {
  readonly credentials: Credentials;
  readonly secrets: Secrets;
  readonly attempts: Attempts;
}

/** Names of the credentials' subjects; one place says how they are written. */
export const subjectOf = {
  place: (placeId: string) => `place:${placeId}`,
  person: (personId: string) => `person:${personId}`,
  account: (accountId: string) => `account:${accountId}`,
};

const refused = (code: RefusalCode, retryAfterMs: number | null = null): SignInVerdict => ({
  kind: 'refused',
  code,
  retryAfterMs,
});

interface Secret {
  readonly subject: string;
  readonly matches: () => boolean | Promise<boolean>;
}

/** Why a secret does not open; null when it is right. */
async function check(
  { attempts }: Keys,
  { subject, matches }: Secret,
  address: string,
  now: number,
): Promise<SignInVerdict | null> {
  const verdict = await trySecret(attempts, { subject, address }, now, matches);
  switch (verdict.kind) {
    case 'right':
      return null;
    case 'wrong':
      return refused('wrongSecret');
    case 'locked':
      return refused('locked', verdict.retryAfterMs);
  }
}

function deviceSecret({ credentials, secrets }: Keys, subject: string, code: string | null): Secret {
  return {
    subject,
    matches: () => code !== null && secrets.deviceCodeMatches(code, credentials.get(subject, 'device')?.hash ?? null),
  };
}

async function accountSignIn(
  state: State,
  as: Extract<SignInAs, { kind: 'account' | 'device' }>,
  keys: Keys,
  address: string,
  now: number,
) {
  const subject = subjectOf.account(as.account);
  const account = state.accounts[as.account];
  const isWall = account?.role === 'wall';
  const secret: Secret =
    as.kind === 'device'
      ? deviceSecret(keys, subject, as.code)
      : {
          subject,
          matches: () =>
            keys.secrets.passwordMatches(as.password, keys.credentials.get(subject, 'password')?.hash ?? null),
        };
  const wrong = await check(keys, secret, address, now);
  if (wrong !== null) return wrong;
  if (account === undefined || isWall !== (as.kind === 'device')) return refused('wrongSecret');
  const { role, roomId, personId } = account;
  return { kind: 'session', candidate: { role, roomId, accountId: account.id, personId, placeId: null } } as const;
}

async function delegateSignIn(
  state: State,
  as: Extract<SignInAs, { kind: 'delegate' }>,
  roomId: string,
  keys: Keys,
  address: string,
  now: number,
): Promise<SignInVerdict> {
  const room = state.rooms[roomId];
  const meeting = room?.meetingId == null ? undefined : state.meetings[room.meetingId];
  if (meeting === undefined || meeting.state.kind === 'ended') return refused('noMeeting');
  const expected = expectedAt({ meeting }, as.place);
  const typed = as.delegate?.toLocaleUpperCase('vi') ?? null;
  const named =
    typed === null
      ? expected
      : (Object.values(meeting.delegates).find(
          (delegate) => state.people[delegate.personId]?.code.toLocaleUpperCase('vi') === typed,
        ) ?? null);
  if (named === null) return refused(typed === null ? 'noDelegateHere' : 'unknownDelegate');
  const { pin } = as;
  if (pin === null) {
    // By assignment: the place speaks for the delegate it was given to, where the meeting is run that way (S-1).
    if (meeting.setup.seatSignIn !== 'assignment' || named !== expected) return refused('wrongSecret');
  } else {
    const subject = subjectOf.person(named.personId);
    const matches = () => keys.secrets.pinMatches(pin, keys.credentials.get(subject, 'pin')?.hash ?? null);
    const wrong = await check(keys, { subject, matches }, address, now);
    if (wrong !== null) return wrong;
  }
  const candidate: Candidate = { role: 'seat', roomId, accountId: null, personId: named.personId, placeId: as.place };
  return { kind: 'session', candidate };
}

/** Whether the secrets open the way asked for. Looks at nothing but its arguments and the credentials; changes only the attempts. */
export async function checkSignIn(
  state: State,
  as: SignInAs,
  keys: Keys,
  address: string,
  now: number,
): Promise<SignInVerdict> {
  if (as.kind === 'account' || as.kind === 'device') return accountSignIn(state, as, keys, address, now);
  const room = Object.values(state.rooms).find((candidate) => candidate.places[as.place] !== undefined);
  if (room === undefined) return refused('unknownPlace');
  const wrong = await check(keys, deviceSecret(keys, subjectOf.place(as.place), as.code), address, now);
  if (wrong !== null) return wrong;
  if (as.kind === 'place') return { kind: 'place', roomId: room.id, placeId: as.place };
  return delegateSignIn(state, as, room.id, keys, address, now);
}

/** The sessions that stand in the way of a candidate: at its place, or of its delegate (S-3). */
export function collisionsOf(state: State, candidate: Candidate): readonly SessionRecord[] {
  return Object.values(state.sessions).filter((session) => collides(candidate, session));
}

/**
 * Why a seat's candidate may not sign in any more, or null: the list may have changed since the secrets were checked,
 * above all while the chair's side was asked.
 */
export function overtaken(state: State, { role, roomId, personId, placeId }: Candidate): RefusalCode | null {
  if (role !== 'seat') return null;
  const room = state.rooms[roomId];
  const meeting = room?.meetingId == null ? undefined : state.meetings[room.meetingId];
  if (meeting === undefined || meeting.state.kind === 'ended') return 'noMeeting';
  if (personId === null || meeting.delegates[personId] === undefined) return 'unknownDelegate';
  return placeId === null || room?.places[placeId] === undefined ? 'unknownPlace' : null;
}
