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
  /** What too many wrong ones bring: a lock that ends by itself and grows, or one that is kept until somebody forgives. */
  readonly lock: 'growing' | 'kept';
  /** The network address that tries. */
  readonly address: string;
}

export type AttemptVerdict =
  | { readonly allowed: true }
  /** `retryAfterMs` null: not before somebody forgives. */
  | { readonly allowed: false; readonly because: 'subject' | 'address'; readonly retryAfterMs: number | null };

/** A subject that is locked until somebody forgives; `since` in milliseconds. */
export interface LockedSubject {
  readonly subject: string;
  readonly since: number;
}

/** Failures that outlive the process. */
export interface KeptFailures {
  all(): readonly KeptFailure[];
  /** On disk when it returns. */
  put(failure: KeptFailure): void;
  clear(subject: string): void;
}

/** Wrong secrets in a row, and the instant of the last one. */
export interface KeptFailure {
  readonly subject: string;
  readonly count: number;
  readonly at: number;
}

export interface Attempts {
  /** Whether the attempt may be checked at all; ask before the secret is hashed. */
  check(attempt: Attempt, now: number): AttemptVerdict;
  failed(attempt: Attempt, now: number): void;
  /** Clears the subject; the address keeps its failures, or one good account would shield a guesser. */
  succeeded(attempt: Attempt): void;
  /** Clears the subject whatever its lock: somebody entitled said so. */
  forgive(subject: string): void;
  /** Who stays locked until somebody forgives. */
  locked(): readonly LockedSubject[];
  /** Another number whenever `locked` answers something else. */
  readonly lockedVersion: number;
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

/** For where nothing has to outlive the process. */
const KEPT_NOWHERE: KeptFailures = { all: () => [], put() {}, clear() {} };

/** The rate limit of sign-ins: no clock of its own, every instant (milliseconds) is an argument. */
export function createAttempts(store: KeptFailures = KEPT_NOWHERE, maxEntries: number = MAX_ENTRIES): Attempts {
  const subjects = new Map<string, Failures>();
  /** As in the store. Its subjects are people on the list, so their number needs no bound of its own. */
  const kept = new Map(store.all().map((failure) => [failure.subject, failure]));
  let lockedVersion = 0;
  const addresses = new Map<string, Failures>();
  /** The last task of each subject that has one under way. */
  const turns = new Map<string, Promise<unknown>>();
  const isLocked = (failure: KeptFailure | undefined) => failure !== undefined && failure.count >= FREE_FAILURES;

  const keep = (subject: string, at: number) => {
    const failure = { subject, count: (kept.get(subject)?.count ?? 0) + 1, at };
    kept.set(subject, failure);
    store.put(failure);
    if (isLocked(failure)) lockedVersion += 1;
  };
  const clear = (subject: string) => {
    subjects.delete(subject);
    const before = kept.get(subject);
    if (before === undefined) return;
    kept.delete(subject);
    store.clear(subject);
    if (isLocked(before)) lockedVersion += 1;
  };

  return {
    check({ subject, address }, now) {
      if (isLocked(kept.get(subject))) return { allowed: false, because: 'subject', retryAfterMs: null };
      const waits = [
        { because: 'subject', until: subjects.get(subject)?.blockedUntil ?? 0 },
        { because: 'address', until: addresses.get(address)?.blockedUntil ?? 0 },
      ] as const;
      const wait = waits.find(({ until }) => until > now);
      return wait === undefined
        ? { allowed: true }
        : { allowed: false, because: wait.because, retryAfterMs: wait.until - now };
    },
    failed({ subject, address, lock }, now) {
      if (lock === 'kept') keep(subject, now);
      else put(subjects, subject, afterSubjectFailure(live(subjects.get(subject), now), now), now, maxEntries);
      put(addresses, address, afterAddressFailure(live(addresses.get(address), now), now), now, maxEntries);
    },
    succeeded: ({ subject }) => clear(subject),
    forgive: clear,
    locked: () => [...kept.values()].filter(isLocked).map(({ subject, at }) => ({ subject, since: at })),
    get lockedVersion() {
      return lockedVersion;
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
