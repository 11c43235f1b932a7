import { Worker } from 'node:worker_threads';
import { afterEach, beforeAll, describe, expect, it } from 'vitest';
import type { SecretForm } from '../../proof/secret/form.ts';
import { mulBase, scalarOf, write } from '../../proof/secret/group.ts';
import { ballotContext, ballotOf, testPoll } from '../../proof/secret/testing/testPoll.ts';
import { ready } from '../../proof/sign/sodium.ts';
import { CheckPool, type CheckPoolOptions, NotChecked } from './CheckPool.ts';

const FORM: SecretForm = { kind: 'lines', lines: 1, options: 3, notMarked: false };
const SCRIPT = new URL('./checkThread.ts', import.meta.url);
const DYING = 'require("node:worker_threads").parentPort.on("message", () => process.exit(1))';
const THROWING = 'require("node:worker_threads").parentPort.on("message", () => { throw new Error("broken"); })';

const pools: CheckPool[] = [];

function poolOf(options: Partial<CheckPoolOptions>): CheckPool {
  const pool = new CheckPool(options);
  pools.push(pool);
  return pool;
}

beforeAll(ready);
afterEach(async () => {
  await Promise.all(pools.splice(0).map((pool) => pool.close()));
});

function honest(delegate: number) {
  const poll = testPoll(write(mulBase(scalarOf(7))));
  return { context: ballotContext(poll, delegate), ballot: ballotOf(FORM, poll, delegate, [1]) };
}

/** The reason with which a check was not made. */
async function reasonOf(check: Promise<unknown>): Promise<string> {
  const error = await check.then(
    () => null,
    (caught: unknown) => caught,
  );
  return error instanceof NotChecked ? error.reason : `${error}`;
}

describe('CheckPool', () => {
  it('tells valid ballots from others, whichever thread has them', async () => {
    const pool = poolOf({ threads: 2 });
    const verdicts = await Promise.all(
      Array.from({ length: 8 }, (_, i) => {
        const { context, ballot } = honest(i);
        return pool.check(FORM, i % 2 === 0 ? context : { ...context, delegate: 'other' }, ballot);
      }),
    );
    expect(verdicts).toEqual(verdicts.map((_, i) => (i % 2 === 0 ? 'valid' : { invalid: 'proof' })));
    expect(await pool.check(FORM, honest(1).context, 'no ballot')).toEqual({ invalid: 'malformed' });
  });

  it('checks a ballot again when its thread dies', async () => {
    const started: string[] = [];
    const pool = poolOf({
      threads: 1,
      startThread: () => {
        started.push('thread');
        return started.length === 1 ? new Worker(DYING, { eval: true }) : new Worker(SCRIPT);
      },
    });
    const { context, ballot } = honest(1);
    expect(await Promise.all([pool.check(FORM, context, ballot), pool.check(FORM, context, ballot)])).toEqual([
      'valid',
      'valid',
    ]);
    expect(started).toHaveLength(2);
  });

  it('gives up a ballot that two threads died of, and goes on with the next', async () => {
    const started: string[] = [];
    const pool = poolOf({
      threads: 1,
      startThread: () => {
        started.push('thread');
        return started.length <= 2 ? new Worker(THROWING, { eval: true }) : new Worker(SCRIPT);
      },
    });
    const { context, ballot } = honest(1);
    const first = pool.check(FORM, context, ballot);
    const second = pool.check(FORM, context, ballot);
    expect(await reasonOf(first)).toBe('failed');
    expect(await second).toBe('valid');
  });

  it('refuses more than may wait, at once', async () => {
    const pool = poolOf({ threads: 1, waiting: 1 });
    const { context, ballot } = honest(1);
    const first = pool.check(FORM, context, ballot);
    const second = pool.check(FORM, context, ballot);
    expect(await reasonOf(pool.check(FORM, context, ballot))).toBe('busy');
    expect(await Promise.all([first, second])).toEqual(['valid', 'valid']);
  });

  it('rejects what is not checked when it closes', async () => {
    const pool = poolOf({ threads: 1 });
    const { context, ballot } = honest(1);
    const checks = [pool.check(FORM, context, ballot), pool.check(FORM, context, ballot)].map(reasonOf);
    await pool.close();
    expect(await Promise.all(checks)).toEqual(['closed', 'closed']);
    expect(await reasonOf(pool.check(FORM, context, ballot))).toBe('closed');
  });
});
