import { foldVietnamese } from '../../../../core/base/foldVietnamese.ts';
import type { Standing } from '../../../../core/people/people.ts';
import type { DelegateLine } from '../../../../core/views/delegatesView.ts';
import { compareLabels, compareNames } from '../nameOrder.ts';

export const DELEGATE_FILTERS = ['all', 'unchecked', 'present', 'absent', 'left', 'noPlace'] as const;
export type DelegateFilter = (typeof DELEGATE_FILTERS)[number];

export function inFilter(line: DelegateLine, filter: DelegateFilter): boolean {
  if (filter === 'all') return true;
  return filter === 'noPlace' ? line.placeId === null : line.attendance.kind === filter;
}

/** Lines whose code, name, position or unit holds the words, in any case and with or without marks. */
export function findPeople<T extends Pick<DelegateLine, 'code' | 'name' | 'position' | 'unit'>>(
  lines: readonly T[],
  search: string,
): readonly T[] {
  const words = foldVietnamese(search).split(/\s+/u).filter(Boolean);
  if (words.length === 0) return lines;
  return lines.filter(({ code, name, position, unit }) => {
    const text = foldVietnamese(`${code} ${name} ${position} ${unit}`);
    return words.every((word) => text.includes(word));
  });
}

export interface DelegateQuery {
  readonly search: string;
  readonly filter: DelegateFilter;
  readonly standing: Standing | 'any';
}

export function findDelegates(lines: readonly DelegateLine[], query: DelegateQuery): readonly DelegateLine[] {
  const chosen = lines.filter(
    (line) => inFilter(line, query.filter) && (query.standing === 'any' || line.standing === query.standing),
  );
  return findPeople(chosen, query.search);
}

export const SORT_COLUMNS = ['code', 'name', 'place'] as const;
export type SortColumn = (typeof SORT_COLUMNS)[number];

const COMPARE: Readonly<Record<SortColumn, (a: DelegateLine, b: DelegateLine) => number>> = {
  code: (a, b) => compareLabels(a.code, b.code),
  name: (a, b) => compareNames(a.name, b.name),
  place: (a, b) => compareLabels(a.placeLabel ?? '\uffff', b.placeLabel ?? '\uffff'),
};

export function sortDelegates(
  lines: readonly DelegateLine[],
  column: SortColumn,
  direction: 'ascending' | 'descending',
): readonly DelegateLine[] {
  const sorted = lines.toSorted(COMPARE[column]);
  return direction === 'ascending' ? sorted : sorted.toReversed();
}
