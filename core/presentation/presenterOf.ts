import type { Actor } from '../session/actor.ts';
import type { Presenter } from './presentation.ts';

/** As whom somebody who is signed in would present; null for whoever never does. */
export function presenterOf({
  role,
  accountId,
  personId,
}: Pick<Actor, 'role' | 'accountId' | 'personId'>): Presenter | null {
  if (role === 'seat') return personId === null ? null : { role, personId };
  if (role !== 'chair' && role !== 'secretary') return null;
  return accountId === null ? null : { role, accountId };
}
