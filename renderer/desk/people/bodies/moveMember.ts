/** The list with one entry moved by one step; the same list at its ends. */
export function moveMember(ids: readonly string[], id: string, step: -1 | 1): readonly string[] {
  const at = ids.indexOf(id);
  const other = ids[at + step];
  if (at < 0 || other === undefined) return ids;
  return ids.with(at, other).with(at + step, id);
}
