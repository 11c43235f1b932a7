import { hash } from 'node:crypto';
import type { SessionRecord } from '../../core/session/actor.ts';
import type { State } from '../../core/state.ts';

/** What the journal keeps of a bearer token. */
export const tokenHashOf = (token: string): string => hash('sha256', token, 'hex');

type Sessions = State['sessions'];

const tokens = new WeakMap<Sessions, ReadonlyMap<string, SessionRecord>>();

/** The sessions by their tokens' hash; made once for each list, because a thousand terminals may come back at once. */
export function byToken(sessions: Sessions): ReadonlyMap<string, SessionRecord> {
  const known = tokens.get(sessions) ?? new Map(Object.values(sessions).map((session) => [session.tokenHash, session]));
  tokens.set(sessions, known);
  return known;
}
