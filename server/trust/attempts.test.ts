import { describe, expect, it } from 'vitest';
import { type Attempt, type Attempts, createAttempts, type KeptFailure } from './attempts.ts';

const SUBJECT = 'delegate-1';
const ADDRESS = '192.0.2.1';
const failTimes = (
  attempts: Attempts,
  times: number,
  now: number,
  attempt: Attempt = { subject: SUBJECT, address: ADDRESS, lock: 'growing' },
) => {
  for (let turn = 0; turn < times; turn += 1) attempts.failed(attempt, now);
};
const check = (attempts: Attempts, now: number, subject = SUBJECT, address = ADDRESS) =>
  attempts.check({ subject, address, lock: 'growing' }, now);

describe('sign-in attempts', () => {
  it.each([
    [0, 0],
    [4, 0],
    [5, 30_000],
    [6, 60_000],
    [7, 120_000],
    [9, 480_000],
    [10, 900_000],
    [50, 900_000],
  ])('after %i wrong secrets in a row the subject waits %i ms', (failures, waitMs) => {
    const attempts = createAttempts();
    failTimes(attempts, failures, 1000);
    const verdict = check(attempts, 1000);
    expect(verdict).toEqual(
      waitMs === 0 ? { allowed: true } : { allowed: false, because: 'subject', retryAfterMs: waitMs },
    );
    expect(check(attempts, 1000 + waitMs)).toEqual({ allowed: true });
  });

  it('locks the subject from every address, and nobody else', () => {
    const attempts = createAttempts();
    failTimes(attempts, 5, 0);
    expect(check(attempts, 1, SUBJECT, '192.0.2.2').allowed).toBe(false);
    expect(check(attempts, 1, 'delegate-2').allowed).toBe(true);
  });

  it('starts again from nothing after a right secret, or after an hour of quiet', () => {
    const signedIn = createAttempts();
    failTimes(signedIn, 4, 0);
    signedIn.succeeded({ subject: SUBJECT, address: ADDRESS, lock: 'growing' });
    failTimes(signedIn, 4, 1);
    expect(check(signedIn, 2).allowed).toBe(true);

    const quiet = createAttempts();
    failTimes(quiet, 4, 0);
    failTimes(quiet, 4, 3_600_000);
    expect(check(quiet, 3_600_000).allowed).toBe(true);
  });

  it('lets one address fail 60 times a minute, whoever it claims to be', () => {
    const attempts = createAttempts();
    for (let turn = 0; turn < 59; turn += 1)
      attempts.failed({ subject: `s${turn}`, address: ADDRESS, lock: 'growing' }, turn);
    expect(check(attempts, 59, 'fresh').allowed).toBe(true);
    attempts.failed({ subject: 's59', address: ADDRESS, lock: 'growing' }, 59);
    expect(check(attempts, 60, 'fresh')).toEqual({ allowed: false, because: 'address', retryAfterMs: 59_940 });
    expect(check(attempts, 60, 'fresh', '192.0.2.2').allowed).toBe(true);
    expect(check(attempts, 60_000, 'fresh').allowed).toBe(true);
  });

  it('does not forgive the address when one of its subjects signs in', () => {
    const attempts = createAttempts();
    for (let turn = 0; turn < 60; turn += 1)
      attempts.failed({ subject: `s${turn}`, address: ADDRESS, lock: 'growing' }, 0);
    attempts.succeeded({ subject: 's0', address: ADDRESS, lock: 'growing' });
    expect(check(attempts, 1, 's0').allowed).toBe(false);
  });

  it('stays bounded, and a flood of invented subjects does not free a locked one', () => {
    const attempts = createAttempts(undefined, 10);
    failTimes(attempts, 5, 0);
    for (let turn = 0; turn < 1000; turn += 1) {
      attempts.failed({ subject: `invented-${turn}`, address: `address-${turn}`, lock: 'growing' }, 1);
    }
    expect(check(attempts, 2).allowed).toBe(false);
    failTimes(attempts, 4, 1, { subject: 'invented-0', address: 'x', lock: 'growing' });
    expect(check(attempts, 2, 'invented-0').allowed).toBe(true);
  });
});

describe('[S-4] locks that are kept', () => {
  const PIN: Attempt = { subject: 'person-1', address: ADDRESS, lock: 'kept' };
  const DAY_MS = 24 * 3_600_000;

  function store() {
    const rows = new Map<string, KeptFailure>();
    return {
      all: () => [...rows.values()],
      put: (failure: KeptFailure) => void rows.set(failure.subject, failure),
      clear: (subject: string) => void rows.delete(subject),
    };
  }

  it('hold after five wrong secrets, however long one waits and from every address, until somebody forgives', () => {
    const attempts = createAttempts(store());
    failTimes(attempts, 4, 0, PIN);
    expect(attempts.check(PIN, 1)).toEqual({ allowed: true });
    expect(attempts.locked()).toEqual([]);
    const before = attempts.lockedVersion;
    failTimes(attempts, 1, DAY_MS, PIN);
    expect(attempts.locked()).toEqual([{ subject: 'person-1', since: DAY_MS }]);
    expect(attempts.lockedVersion).not.toBe(before);
    const elsewhere = { ...PIN, address: '192.0.2.9' };
    expect(attempts.check(elsewhere, 400 * DAY_MS)).toEqual({ allowed: false, because: 'subject', retryAfterMs: null });
    attempts.forgive('person-1');
    expect(attempts.check(PIN, DAY_MS)).toEqual({ allowed: true });
    expect(attempts.locked()).toEqual([]);
  });

  it('and the wrong secrets before them outlive a restart', () => {
    const disk = store();
    failTimes(createAttempts(disk), 3, 0, PIN);
    const restarted = createAttempts(disk);
    failTimes(restarted, 2, 1, PIN);
    expect(createAttempts(disk).check(PIN, 2).allowed).toBe(false);
  });

  it('start again from nothing after a right secret', () => {
    const disk = store();
    const attempts = createAttempts(disk);
    failTimes(attempts, 4, 0, PIN);
    attempts.succeeded(PIN);
    expect(disk.all()).toEqual([]);
    failTimes(attempts, 4, 0, PIN);
    expect(attempts.check(PIN, 1).allowed).toBe(true);
  });

  it('do not free the address that tried', () => {
    const attempts = createAttempts(store());
    for (let turn = 0; turn < 60; turn += 1) attempts.failed({ ...PIN, subject: `person-${turn}` }, 0);
    expect(attempts.check({ ...PIN, subject: 'fresh' }, 1)).toMatchObject({ allowed: false, because: 'address' });
  });
});
