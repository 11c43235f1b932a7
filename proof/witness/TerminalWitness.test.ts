import { beforeAll, describe, expect, it } from 'vitest';
import type { LogView } from '../../core/views/logView.ts';
import { readCosignature } from '../log/cosignature.ts';
import { parseNote } from '../log/signedNote.ts';
import { base64url } from '../sign/base64.ts';
import { ready } from '../sign/sodium.ts';
import { ballotKey } from './ballotKey.ts';
import { witnessKeyOf } from './keysOf.ts';
import { type Asked, TerminalWitness } from './TerminalWitness.ts';
import { ballotBody, hashOf, TestLog } from './testing.ts';

beforeAll(ready);

const OTHERS = ['{"i":0}', '{"i":1}', '{"i":2}'] as const;
const KEY = ballotKey('poll', 'ann');

function witnessOf(log: TestLog, kept: string | null = null) {
  const memory = { kept };
  const witness = new TerminalWitness(
    {
      ask: log.answer,
      keep: (text) => {
        memory.kept = text;
      },
      now: () => 1_764_000_000_000,
      randomSeed: () => new Uint8Array(32).fill(9),
      pause: async () => {},
      told: () => {},
    },
    kept,
  );
  const sees = (view: LogView, openPollId: string | null = null) =>
    witness.follow({ log: view, personId: 'ann', ballots: [], openPollId });
  const cast = (entry: number, payload: string, n = 1) =>
    witness.acknowledged({ by: 'ann', pollId: 'poll', personId: 'ann', n, entry, hash: hashOf(payload) });
  return { witness, memory, sees, cast, why: () => witness.report.alarm?.why ?? null };
}

describe('a terminal that watches an honest log', () => {
  it('[X-2] asks for a consistency proof from the second checkpoint on, and cosigns each', async () => {
    const log = new TestLog().add(...OTHERS);
    const { sees, why, witness } = witnessOf(log);
    await sees(log.view(2));
    await sees(log.view());
    await sees(log.view());
    expect(log.asked.map(({ kind }) => kind)).toEqual(['cosign', 'consistency', 'cosign']);
    expect(why()).toBeNull();
    expect(witness.report.size).toBe(3);
  });

  it('signs with a key that its name follows from', async () => {
    const log = new TestLog().add(...OTHERS);
    await witnessOf(log).sees(log.view());
    const [ask] = log.asked;
    if (ask?.kind !== 'cosign') throw new Error('nothing was cosigned');
    const text = log.view().checkpoint.split('\n\n')[0];
    const key = witnessKeyOf(base64url.decode(ask.publicKey) ?? new Uint8Array());
    const [line] = parseNote(`${text}\n\n${ask.line}\n`)?.signatures ?? [];
    expect(line === undefined ? null : readCosignature(`${text}\n`, line, key)?.time).toBe(1_764_000_000);
  });

  it('goes on after a restart from where it was', async () => {
    const log = new TestLog().add(...OTHERS);
    const before = witnessOf(log);
    await before.sees(log.view(2));
    const after = witnessOf(log, before.memory.kept);
    expect(after.witness.report.size).toBe(2);
    await after.sees(log.view());
    expect(log.asked).toContainEqual({ kind: 'consistency', from: 2, to: 3 });
    expect(after.why()).toBeNull();
  });

  it('[X-2] finds the last ballot that it cast once the poll is closed and a checkpoint covers it', async () => {
    const log = new TestLog().add(...OTHERS, ballotBody(3, 'one'), ballotBody(4, 'two'));
    const { sees, cast, witness } = witnessOf(log);
    cast(3, 'one');
    cast(4, 'two', 2);
    await sees(log.view(4), 'poll');
    expect(witness.report.ballots.get(KEY)).toBe('waiting');
    await sees(log.view(4));
    expect(witness.report.ballots.get(KEY)).toBe('waiting');
    await sees(log.view());
    expect(witness.report.ballots.get(KEY)).toBe('included');
    expect(log.asked.filter(({ kind }) => kind === 'inclusion')).toEqual([{ kind: 'inclusion', entry: 4, size: 5 }]);
  });

  it('also finds a ballot that it only knows from the view', async () => {
    const log = new TestLog().add(...OTHERS, ballotBody(3, 'one'));
    const { witness } = witnessOf(log);
    const line = { pollId: 'poll', personId: 'ann', ballot: { n: 1, entry: 3, hash: hashOf('one') } };
    await witness.follow({ log: log.view(), personId: 'ann', ballots: [line], openPollId: null });
    expect(witness.report.ballots.get(KEY)).toBe('included');
  });

  it('says nothing when the line breaks or the server refuses for a while', async () => {
    const log = new TestLog().add(...OTHERS);
    const { sees, why, witness } = witnessOf(log);
    await sees(log.view(2));
    log.instead = () => ({ kind: 'noLine' });
    await sees(log.view());
    let refusals = 0;
    log.instead = () => (++refusals > 3 ? null : { kind: 'refused' });
    await sees(log.view());
    expect(why()).toBeNull();
    expect(witness.report.size).toBe(3);
  });

  it('shows one person’s ballots to nobody else', async () => {
    const log = new TestLog().add(...OTHERS, ballotBody(3, 'one'));
    const { cast, witness } = witnessOf(log);
    cast(3, 'one');
    await witness.follow({ log: log.view(), personId: 'bob', ballots: [], openPollId: null });
    expect(witness.report.ballots.size).toBe(0);
  });
});

describe('a terminal that watches a log that cheats', () => {
  const other = () => new TestLog().add('{"i":0}', '{"i":1,"x":1}', '{"i":2}', '{"i":3}');

  it.each([
    ['fork', () => other().view(3)],
    ['shorter', () => other().view(2)],
    ['badProof', () => other().view(4)],
    ['otherOrigin', () => new TestLog(2).add(...OTHERS).view()],
    ['badSignature', () => ({ ...other().view(4), checkpoint: other().view(4).checkpoint.replace('\n4\n', '\n5\n') })],
  ] as const)('[X-2] raises an alarm: %s', async (reason, shown) => {
    const log = new TestLog().add(...OTHERS);
    const { sees, why } = witnessOf(log);
    await sees(log.view());
    log.instead = ({ kind }) => (kind === 'consistency' ? { kind: 'answer', answer: { kind, hashes: [] } } : null);
    await sees(shown());
    expect(why()).toBe(reason);
    const raised = log.asked.filter(({ kind }) => kind === 'raiseAlarm');
    expect(raised).toHaveLength(1);
    expect(JSON.stringify(raised)).toContain(JSON.stringify(JSON.stringify(shown().checkpoint)).slice(3, 40));
  });

  it.each([
    ['holds another ballot', (log: TestLog) => log.add(ballotBody(3, 'two')), null],
    ['says another number', (log: TestLog) => log.add(ballotBody(4, 'one')), null],
    [
      'is shown otherwise than it stands in the tree',
      (log: TestLog) => log.add(ballotBody(3, 'two')),
      (answer: Asked): Asked =>
        answer.kind === 'answer' && answer.answer.kind === 'inclusion'
          ? { kind: 'answer', answer: { ...answer.answer, body: ballotBody(3, 'one') } }
          : answer,
    ],
    ['is not shown', (log: TestLog) => log.add(ballotBody(3, 'one')), (): Asked => ({ kind: 'refused' })],
  ] as const)('[X-2] misses its ballot where the entry %s', async (_, grow, lie) => {
    const log = grow(new TestLog().add(...OTHERS));
    const { sees, cast, why, witness } = witnessOf(log);
    cast(3, 'one');
    if (lie !== null) {
      const honest = new TestLog().add(...OTHERS, ballotBody(3, 'two'));
      const answers = await honest.answer({ kind: 'inclusion', entry: 3, size: 4 });
      log.instead = ({ kind }) => (kind === 'inclusion' ? lie(answers) : null);
    }
    await sees(log.view());
    expect(why()).toBe('ballotMissing');
    expect(witness.report.ballots.get(KEY)).toBe('missing');
  });

  it('keeps its alarm over a restart, looks no further, and begins anew when somebody answers for it', async () => {
    const log = new TestLog().add(...OTHERS);
    const before = witnessOf(log);
    await before.sees(log.view());
    await before.sees(other().view(3));
    const asked = log.asked.length;
    const after = witnessOf(log, before.memory.kept);
    await after.sees(log.view());
    expect(after.why()).toBe('fork');
    expect(log.asked).toHaveLength(asked);
    await after.witness.trustAnew();
    expect(after.why()).toBeNull();
    expect(after.witness.report.size).toBe(3);
  });

  it('tells its alarm when the line is back', async () => {
    const log = new TestLog().add(...OTHERS);
    const { sees } = witnessOf(log);
    await sees(log.view());
    log.instead = ({ kind }) => (kind === 'raiseAlarm' ? { kind: 'noLine' } : null);
    await sees(log.view(2));
    log.instead = () => null;
    await sees(log.view(2));
    await sees(log.view(2));
    expect(log.asked.filter(({ kind }) => kind === 'raiseAlarm')).toHaveLength(2);
  });
});
