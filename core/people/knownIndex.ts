import { foldVietnamese } from '../base/foldVietnamese.ts';
import type { KnownPerson } from './importProtocol.ts';

/** The people of the installation, found by code and by folded name. */
export interface KnownIndex {
  /** Null for an unknown or empty code; the case of a code does not matter unless two codes differ by it alone. */
  byCode(code: string): KnownPerson | null;
  byFoldedName(name: string): readonly KnownPerson[];
}

/** How codes are compared. */
export const codeKey = (code: string): string => code.toLocaleUpperCase('vi');

/** Makes the index; names and codes are taken to be in NFC. */
export function knownIndex(known: readonly KnownPerson[]): KnownIndex {
  const exact = new Map(known.map((person) => [person.code, person]));
  const loose = new Map(known.map((person) => [codeKey(person.code), person]));
  const names = new Map<string, KnownPerson[]>();
  for (const person of known) {
    const folded = foldVietnamese(person.name);
    const others = names.get(folded);
    if (others === undefined) names.set(folded, [person]);
    else others.push(person);
  }
  return {
    byCode: (code) => (code === '' ? null : (exact.get(code) ?? loose.get(codeKey(code)) ?? null)),
    byFoldedName: (name) => (name === '' ? [] : (names.get(foldVietnamese(name)) ?? [])),
  };
}
