import type { Views } from '../../core/views/schemas.ts';
import type { Trustee } from './trusteeMemory.ts';

type Board = NonNullable<Views['board']>;
type Stopped = NonNullable<NonNullable<Board['ceremony']>['stopped']>;

/** What is due from a member of the counting board. */
export type Duty =
  | { readonly kind: 'accept' | 'envelope' | 'working' | 'compare' | 'restore' | 'waiting' | 'ready' }
  | { readonly kind: 'stopped'; readonly stopped: Stopped }
  | {
      readonly kind: 'opening';
      readonly pollId: string;
      readonly posted: boolean;
      readonly parts: number;
      readonly needed: number;
    };

/**
 * The one thing that is due, or null for whoever is no member and while no key is being made. A sum that waits comes first;
 * of several, one that this member has not opened.
 */
export function dutyOf(board: Views['board'] | null, personId: string, trustee: Trustee | null): Duty | null {
  const me = board?.members.find((member) => member.personId === personId);
  if (board == null || me === undefined || board.ceremony === null) return null;
  const { ceremony } = board;
  const held = trustee?.ceremonyId === ceremony.id ? trustee : null;
  const waits = board.openings.find(({ posted }) => !posted.includes(personId)) ?? board.openings[0];
  if (waits !== undefined) {
    const posted = waits.posted.includes(personId);
    if (held === null && !posted) return { kind: 'restore' };
    return { kind: 'opening', pollId: waits.pollId, posted, parts: waits.posted.length, needed: waits.needed };
  }
  if (ceremony.stopped !== null) return { kind: 'stopped', stopped: ceremony.stopped };
  if (held === null) return { kind: me.done === null ? 'accept' : 'restore' };
  if (!held.noted) return { kind: 'envelope' };
  if (ceremony.key === null) return { kind: 'working' };
  if (!me.confirmed) return { kind: 'compare' };
  return { kind: board.isReady ? 'ready' : 'waiting' };
}

/** Duties in which somebody else is waited for. */
export const isWaiting = (duty: Duty): boolean =>
  duty.kind === 'working' || duty.kind === 'waiting' || (duty.kind === 'opening' && duty.posted);
