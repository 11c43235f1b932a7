import type { Actor } from '../../core/session/actor.ts';
import type { State } from '../../core/state.ts';

/** Which terminal somebody acts from, as one text: the machine, else its place, else its account. */
export function terminalOf({ terminalId, placeId, accountId, roomId, role }: Actor): string {
  if (terminalId !== null) return `terminal ${terminalId}`;
  if (placeId !== null) return `place ${roomId}/${placeId}`;
  return `account ${accountId ?? role}`;
}

/** What people call that terminal: the place's label, or the account's name. */
export function fromOf({ placeId, accountId, roomId, role }: Actor, state: State): string {
  const label = placeId === null ? undefined : state.rooms[roomId]?.places[placeId]?.label;
  const account = accountId === null ? undefined : state.accounts[accountId]?.name;
  return label ?? account ?? role;
}
