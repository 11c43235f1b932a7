import { hash } from 'node:crypto';
import { onceFor } from '../../core/base/onceFor.ts';
import type { SessionRecord } from '../../core/session/actor.ts';
import type { State } from '../../core/state.ts';

/** What the journal keeps of a bearer token. */
export const tokenHashOf = (token: string): string => hash('sha256', token, 'hex');

type Sessions = State['sessions'];

/** The sessions by their tokens' hash; made once for each list, because a thousand terminals may come back at once. */
export const byToken = onceFor(
  (sessions: Sessions): ReadonlyMap<string, SessionRecord> =>
    new Map(Object.values(sessions).map((session) => [session.tokenHash, session])),
);
