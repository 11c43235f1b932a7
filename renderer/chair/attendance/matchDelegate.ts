/** A text as people search for it: no diacritics, no case ("Đặng" is found by "dang"). */
export function folded(text: string): string {
  return text.normalize('NFD').replace(/\p{M}/gu, '').replace(/[đĐ]/gu, 'd').toLowerCase();
}

export interface Findable {
  readonly name: string;
  readonly code: string;
  readonly place: string | null;
  readonly unit?: string;
}

/** Whether every word of the query is somewhere in name, code, place or unit. An empty query finds everybody. */
export function matches(who: Findable, query: string): boolean {
  const text = folded([who.name, who.code, who.place ?? '', who.unit ?? ''].join(' '));
  return folded(query)
    .split(/\s+/u)
    .every((word) => text.includes(word));
}
