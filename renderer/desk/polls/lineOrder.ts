/** The list with the entry at `from` standing before what is at `to` now; `to` is the length for the end. */
export function placed<T>(list: readonly T[], from: number, to: number): readonly T[] {
  const entry = list[from];
  if (entry === undefined || to < 0 || to > list.length) return list;
  const rest = list.toSpliced(from, 1);
  return rest.toSpliced(to > from ? to - 1 : to, 0, entry);
}

/** The list with one entry moved by one step; at an end it stays. */
export const stepped = <T>(list: readonly T[], at: number, step: -1 | 1): readonly T[] =>
  at + step < 0 || at + step >= list.length ? list : placed(list, at, step < 0 ? at - 1 : at + 2);
