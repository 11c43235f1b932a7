import { isEntitled } from '../../../core/meeting/delegate.ts';
import type { DelegateLine } from '../../../core/views/delegatesView.ts';
import type { PollSetup } from '../../../core/voting/poll.ts';

/** Somebody on a roll, or about to be. */
export interface RollLine {
  readonly personId: string;
  readonly code: string;
  readonly name: string;
  readonly place: string | null;
}

const order = new Intl.Collator('vi', { numeric: true });

/** Who would be on the roll if the poll opened now, in the order of their places (A-2, V-4); the server decides in the end. */
export function entitledNow(delegates: readonly DelegateLine[], voters: PollSetup['voters']): readonly RollLine[] {
  const named = voters === 'officials' ? null : new Set(voters);
  return delegates
    .filter((line) => isEntitled(line) && (named === null || named.has(line.personId)))
    .map((line) => ({ personId: line.personId, code: line.code, name: line.name, place: line.placeLabel }))
    .toSorted((a, b) => order.compare(a.place ?? '\uffff', b.place ?? '\uffff') || order.compare(a.code, b.code));
}
