import type { KnownPerson } from './importProtocol.ts';
import type { DraftRow } from './importRows.ts';
import { codeKey, type KnownIndex } from './knownIndex.ts';

/**
 * For each line whose code stands on another line too: that line's number. A line that names the code's known owner
 * exactly is right, and only the others are wrong; otherwise all of them are. The order of the lines plays no part.
 */
export function duplicateOf(rows: readonly DraftRow[], index: KnownIndex): ReadonlyMap<number, number> {
  const groups = new Map<string, DraftRow[]>();
  for (const draft of rows) {
    if (draft.code === '') continue;
    const key = codeKey(draft.code);
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [draft]);
    else group.push(draft);
  }
  const duplicates = new Map<number, number>();
  for (const group of groups.values()) {
    if (group.length < 2) continue;
    const right = group.filter((draft) => index.byCode(draft.code)?.name === draft.row.name);
    const owner = right.length === 1 ? right[0] : undefined;
    const numbers = group.map((draft) => draft.row.number).sort((a, b) => a - b);
    for (const { row } of group) {
      if (row.number === owner?.row.number) continue;
      const other = owner?.row.number ?? numbers.find((number) => number !== row.number);
      if (other !== undefined) duplicates.set(row.number, other);
    }
  }
  return duplicates;
}

/** People whose code a line of its own has: no other line is about them. */
export function claimedPeople(
  rows: readonly DraftRow[],
  duplicates: ReadonlyMap<number, number>,
  index: KnownIndex,
): ReadonlySet<string> {
  const claimed = new Set<string>();
  for (const draft of rows) {
    const owner = duplicates.has(draft.row.number) ? null : index.byCode(draft.code);
    if (owner !== null) claimed.add(owner.id);
  }
  return claimed;
}

/** The known person that a name without its marks leads to: the exact name first, then who is on the list, then by code. */
export function candidateFor(name: string, index: KnownIndex, claimed: ReadonlySet<string>): KnownPerson | null {
  const free = index.byFoldedName(name).filter((person) => !claimed.has(person.id));
  const rank = (person: KnownPerson) => (person.name === name ? 0 : 2) + (person.standing === null ? 1 : 0);
  const byCode = (a: KnownPerson, b: KnownPerson) => (a.code < b.code ? -1 : 1);
  return free.sort((a, b) => rank(a) - rank(b) || byCode(a, b))[0] ?? null;
}

/** The code of the one free person who has this name, to mend a missing or wrong code with; null when there is none, or more. */
export function suggestCode({ row, code }: DraftRow, index: KnownIndex, claimed: ReadonlySet<string>): string | null {
  const free = index.byFoldedName(row.name).filter((person) => !claimed.has(person.id) && person.code !== code);
  const exact = free.filter((person) => person.name === row.name);
  const found = exact.length > 0 ? exact : free;
  return found.length === 1 ? (found[0]?.code ?? null) : null;
}
