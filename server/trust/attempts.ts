/** Wrong secrets in a row before a subject is locked. */
const FREE_FAILURES = 5;
const FIRST_LOCK_MS = 30_000;
const LONGEST_LOCK_MS = 900_000;
/** A subject without a failure for this long starts again from nothing. */
const FORGET_AFTER_MS = 3_600_000;
const ADDRESS_FAILURES = 60;
const ADDRESS_WINDOW_MS = 60_000;
/** Bound of each of the two tables, far above the people and terminals of any hall. */
const MAX_ENTRIES = 10_000;

export interface Attempt {
  /** Whose secret is tried: a delegate, an account, a device. */
  readonly subject: string;
  /** The network address that tries. */
  readonly address: string;
}

export type AttemptVerdict =
  | { readonly allowed: true }
  | { readonly allowed: false; readonly because: 'subject' | 'address'; readonly retryAfterMs: number };

export interface Attempts {
  /** Whether the attempt may be checked at all; ask before the secret is hashed. */
  check(attempt: Attempt, now: number): AttemptVerdict;
  failed(attempt: Attempt, now: number): void;
  /** Clears the subject; the address keeps its failures, or one good account would shield a guesser. */
  succeeded(attempt: Attempt): void;
  /** Runs what is done for one subject one after another, and for different subjects side by side. */
  inTurn<T>(subject: string, task: () => Promise<T>): Promise<T>;
}

interface Failures {
  readonly count: number;
  /** The instant until which nothing is checked, in milliseconds; 0 when free. */
  readonly blockedUntil: number;
  /** The instant after which the entry says nothing any more. */
  readonly forgetAt: number;
}

/** The rate limit of sign-ins: no clock of its own, every instant (milliseconds) is an argument. */
export function createAttempts(maxEntries: number = MAX_ENTRIES): Attempts {
  const subjects = new Map<string, Failures>();
  const addresses = new Map<string, Failures>();
  /** The last task of each subject that has one under way. */
  const turns = new Map<string, Promise<unknown>>();
  return {
    check({ subject, address }, now) {
      const waits = [
        { because: 'subject', until: subjects.get(subject)?.blockedUntil ?? 0 },
        { because: 'address', until: addresses.get(address)?.blockedUntil ?? 0 },
      ] as const;
      const wait = waits.find(({ until }) => until > now);
      return wait === undefined
        ? { allowed: true }
        : { allowed: false, because: wait.because, retryAfterMs: wait.until - now };
    },
    failed({ subject, address }, now) {
      put(subjects, subject, afterSubjectFailure(live(subjects.get(subject), now), now), now, maxEntries);
      put(addresses, address, afterAddressFailure(live(addresses.get(address), now), now), now, maxEntries);
    },
    succeeded({ subject }) {
      subjects.delete(subject);
    },
    async inTurn(subject, task) {
      const turn = (turns.get(subject) ?? Promise.resolve()).then(task, task);
      turns.set(subject, turn);
      try {
        return await turn;
      } finally {
        if (turns.get(subject) === turn) turns.delete(subject);
      }
    },
  };
}

function afterSubjectFailure(before: Failures | undefined, now: number): Failures {
  const count = (before?.count ?? 0) + 1;
  const doublings = count - FREE_FAILURES;
  const blockedUntil = doublings < 0 ? 0 : now + Math.min(FIRST_LOCK_MS * 2 ** doublings, LONGEST_LOCK_MS);
  return { count, blockedUntil, forgetAt: now + FORGET_AFTER_MS };
}

/** A fixed window that starts with the first failure. */
function afterAddressFailure(before: Failures | undefined, now: number): Failures {
  const count = (before?.count ?? 0) + 1;
  const forgetAt = before?.forgetAt ?? now + ADDRESS_WINDOW_MS;
  return { count, blockedUntil: count >= ADDRESS_FAILURES ? forgetAt : 0, forgetAt };
}

function live(entry: Failures | undefined, now: number): Failures | undefined {
  return entry !== undefined && entry.forgetAt > now ? entry : undefined;
}

/** Keeps the table bounded: the entry to go is the oldest that blocks nobody, or else the oldest. */
function put(table: Map<string, Failures>, key: string, entry: Failures, now: number, maxEntries: number): void {
  table.delete(key);
  if (table.size >= maxEntries) {
    const oldest = table.keys().next();
    const harmless = [...table].find(([, { blockedUntil }]) => blockedUntil <= now)?.[0];
    const victim = harmless ?? (oldest.done === true ? undefined : oldest.value);
    if (victim !== undefined) table.delete(victim);
  }
  table.set(key, entry);
}
