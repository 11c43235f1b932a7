import { useView } from '../../app/useRoom.ts';
import type { RollLine } from './entitledNow.ts';

/** Who on the frozen roll has not voted yet, in the order of the roll; null until both views are of this poll. */
export function useMissing(pollId: string): readonly RollLine[] | null {
  const roll = useView('pollRoll');
  const pending = useView('pending');
  if (roll?.pollId !== pollId || pending?.pollId !== pollId) return null;
  return pending.pending.flatMap((position) => roll.entries[position] ?? []);
}
