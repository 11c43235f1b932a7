import type { Readers } from '../../../core/documents/document.ts';
import type { Standing } from '../../../core/people/people.ts';

/** Readers while they are chosen: the lists stay while everybody is tried out. */
export interface ReadersForm {
  readonly some: boolean;
  readonly standings: readonly Standing[];
  readonly units: readonly string[];
  readonly personIds: readonly string[];
}

export function formOfReaders(readers: Readers): ReadersForm {
  if (readers.kind === 'all') return { some: false, standings: [], units: [], personIds: [] };
  const { standings, units, personIds } = readers;
  return { some: true, standings, units, personIds };
}

export function readersOfForm({ some, standings, units, personIds }: ReadersForm): Readers {
  if (!some) return { kind: 'all' };
  return { kind: 'some', standings: [...standings], units: [...units], personIds: [...personIds] };
}

/** Whether anybody is named: a paper for nobody would be released to nobody. */
export function hasReaders({ some, standings, units, personIds }: ReadersForm): boolean {
  return !some || standings.length + units.length + personIds.length > 0;
}
