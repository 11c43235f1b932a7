import type { Members } from '../file/Members.ts';
import type { Figures } from './result.ts';

/** A person's part in the meeting. */
export interface Delegate {
  readonly personId: string;
  readonly standing: string;
  readonly exclusion: string | null;
  readonly isPresent: boolean;
  /** In thousandths. */
  readonly weight: number;
  readonly proxyTo: string | null;
}

/** One line of the roll of a poll. */
export interface RollEntry {
  readonly personId: string;
  readonly weight: number;
  readonly castBy: string;
}

/** Reads a delegate as it stands in the journal. */
export function readDelegate(delegate: Members): Delegate {
  return {
    personId: delegate.text('personId'),
    standing: delegate.text('standing'),
    exclusion: delegate.textOrNull('exclusion'),
    isPresent: readPresence(delegate.members('attendance')),
    weight: delegate.whole('weight'),
    proxyTo: delegate.textOrNull('proxyTo'),
  };
}

/** Whether an attendance says that the person is there. */
export function readPresence(attendance: Members): boolean {
  return attendance.text('kind') === 'present';
}

const isOfficial = ({ standing }: Delegate): boolean => standing === 'official';

/** exempted delegates who are present count after all. */
function isExcluded({ exclusion, isPresent }: Delegate): boolean {
  return exclusion !== null && !(exclusion === 'exempted' && isPresent);
}

/** */
function isVoter(delegate: Delegate): boolean {
  return isOfficial(delegate) && delegate.isPresent && !isExcluded(delegate);
}

/** The delegates of a meeting. */
export class Delegates {
  readonly #people = new Map<string, Delegate>();

  save(delegate: Delegate): void {
    this.#people.set(delegate.personId, delegate);
  }

  remove(personId: string): void {
    this.#people.delete(personId);
  }

  mark(personId: string, isPresent: boolean): boolean {
    const delegate = this.#people.get(personId);
    if (delegate === undefined) return false;
    this.#people.set(personId, { ...delegate, isPresent });
    return true;
  }

  get(personId: string): Delegate | undefined {
    return this.#people.get(personId);
  }

  isOfficial(personId: string): boolean {
    const delegate = this.get(personId);
    return delegate !== undefined && isOfficial(delegate);
  }

  /** Who casts a delegate's ballot: themselves, the holder of their proxy, or nobody. */
  handOf(delegate: Delegate, proxies: number): string | null {
    if (isVoter(delegate)) return delegate.personId;
    const mayGive = proxies > 0 && isOfficial(delegate) && delegate.exclusion === null && !delegate.isPresent;
    if (!mayGive || delegate.proxyTo === null) return null;
    const holder = this.get(delegate.proxyTo);
    return holder !== undefined && isVoter(holder) ? holder.personId : null;
  }

  /** Everybody, in no particular order. */
  all(): readonly Delegate[] {
    return [...this.#people.values()];
  }

  /** Figures by heads. */
  heads(totalMembers: number): Figures {
    const officials = this.all().filter(isOfficial);
    return {
      total: totalMembers,
      summoned: officials.length,
      excluded: officials.filter(isExcluded).length,
      present: officials.filter(isVoter).length,
    };
  }

  /** Figures of a poll: by heads or weights, those for whom others cast counting as present. */
  figures(totalMembers: number, weighted: boolean, roll: readonly RollEntry[]): Figures {
    const held = roll.filter(({ personId, castBy }) => castBy !== personId);
    if (!weighted) {
      const heads = this.heads(totalMembers);
      return { ...heads, present: heads.present + held.length };
    }
    const officials = this.all().filter(isOfficial);
    const sum = (entries: readonly { readonly weight: number }[]) =>
      entries.reduce((all, { weight }) => all + weight, 0);
    return {
      total: sum(officials),
      summoned: sum(officials),
      excluded: sum(officials.filter(isExcluded)),
      present: sum(officials.filter(isVoter)) + sum(held),
    };
  }
}
