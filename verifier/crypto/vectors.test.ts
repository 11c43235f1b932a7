import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { base64Url, fromHex, hex } from './bytes.ts';
import { type Ceremony, ceremonyHash, checkCeremony } from './ceremony.ts';
import { type Form, messages } from './form.ts';
import { littleEndian, readBytes32 } from './group.ts';
import { type Field, h256 } from './hash.ts';
import { timesG } from './multiply.ts';
import { aggregateOf, type Counts, checkOpening, type ElectionKey } from './opening.ts';
import { Refusal } from './Refusal.ts';
import { type BallotContext, checkSecretBallot, type PollContext } from './secretBallot.ts';

interface Cast {
  delegate: string;
  delegateKey: string;
  ballot: unknown;
}

type Vector =
  | { is: 'hash256'; fields: Field[]; hash: string }
  | { is: 'messages'; values: string[]; hash: string }
  | {
      is: 'ceremony';
      ceremony: Ceremony;
      hash: string;
      messages: { kind: string }[];
      transcript: string;
      election: ElectionKey;
      words: string[];
    }
  | { is: 'trustee'; index: number; secret: string }
  | {
      is: 'ballot';
      name?: string;
      form: Form;
      context: BallotContext;
      ballot: unknown;
      verdict: 'valid' | { invalid: string };
    }
  | { is: 'aggregate'; form: Form; poll: PollContext; of: Cast[]; sums: [string, string][]; hash: string }
  | {
      is: 'opening';
      name?: string;
      poll: PollContext;
      election: ElectionKey;
      ballots: number;
      partials: unknown[];
      tally?: { counts: number[][] };
      refused?: string;
    };

const text = readFileSync(new URL('../../proof/secret/vectors.jsonl', import.meta.url), 'utf8');
const vectors = text
  .trim()
  .split('\n')
  .map((line): Vector => JSON.parse(line));

function reasonOf(act: () => unknown): string {
  try {
    act();
    return 'valid';
  } catch (error) {
    if (error instanceof Refusal) return error.reason;
    throw error;
  }
}

const of = <Is extends Vector['is']>(is: Is) =>
  vectors.filter((vector): vector is Extract<Vector, { is: Is }> => vector.is === is);

const aggregates = new Map(
  of('aggregate').map((vector) => {
    const ballots = vector.of.map(({ delegate, delegateKey, ballot }) =>
      checkSecretBallot(vector.form, { ...vector.poll, delegate, delegateKey }, ballot),
    );
    return [ballots.length, { vector, aggregate: aggregateOf(vector.form, vector.poll, ballots) }];
  }),
);

describe('the test vectors of secret ballots', () => {
  test('hashes over fields and message lists', () => {
    for (const { fields, hash } of of('hash256')) expect(hex(h256(...fields))).toBe(hash);
    for (const { values, hash } of of('messages')) expect(hex(messages(values.map(BigInt)).hash)).toBe(hash);
  });

  test('the ceremony, its key and words, and the trustees’ shares', () => {
    for (const { ceremony, hash, messages: posts, transcript, election, words } of of('ceremony')) {
      expect(hex(ceremonyHash(ceremony))).toBe(hash);
      const ofKind = (kind: string) => posts.filter((post) => post.kind === kind);
      const result = checkCeremony(ceremony, {
        commits: ofKind('commit'),
        reveals: ofKind('reveal'),
        deals: ofKind('deal'),
      });
      expect({ ...result, transcript: hex(result.transcript) }).toEqual({ transcript, election, words });
      for (const { index, secret } of of('trustee')) {
        const own = timesG.times(littleEndian(readBytes32(secret)));
        expect(base64Url(own.toBytes())).toBe(election.keys[index - 1]);
      }
    }
  });

  test.each(of('ballot').map((vector, i) => ({ ...vector, title: vector.name ?? `honest ballot ${i}` })))(
    'ballot: $title',
    ({ form, context, ballot, verdict }) => {
      const expected = verdict === 'valid' ? 'valid' : verdict.invalid;
      expect(reasonOf(() => checkSecretBallot(form, context, ballot))).toBe(expected);
    },
  );

  test('sums and their names', () => {
    expect(aggregates.size).toBe(4);
    for (const { vector, aggregate } of aggregates.values()) {
      expect(aggregate.sums.map(({ a, b }) => [base64Url(a.toBytes()), base64Url(b.toBytes())])).toEqual(vector.sums);
      expect(aggregate.name).toBe(base64Url(fromHex(vector.hash) ?? new Uint8Array()));
    }
  });

  const honest = of('opening').find(({ tally }) => tally !== undefined)?.tally;
  const counts: Counts = honest?.counts ?? [];

  test.each(of('opening').map((vector) => ({ ...vector, title: vector.name ?? 'the honest one' })))(
    'opening: $title',
    ({ poll, election, ballots, partials, refused }) => {
      const known = aggregates.get(ballots);
      if (known === undefined) throw new Error(`no aggregate of ${ballots}`);
      const { vector, aggregate } = known;
      const claim = { minimum: 5, counts };
      expect(reasonOf(() => checkOpening(vector.form, poll, election, aggregate, partials, claim))).toBe(
        refused ?? 'valid',
      );
    },
  );

  test('counts that the sum does not hold are refused', () => {
    const opening = of('opening').find(({ tally }) => tally !== undefined);
    const known = aggregates.get(opening?.ballots ?? 0);
    if (opening === undefined || known === undefined) throw new Error('no honest opening');
    const [first = 0, second = 0, ...others] = counts[0] ?? [];
    const moved = first > 0 ? [first - 1, second + 1, ...others] : [first + 1, second - 1, ...others];
    const open = () =>
      checkOpening(known.vector.form, opening.poll, opening.election, known.aggregate, opening.partials, {
        minimum: 5,
        counts: [moved],
      });
    expect(reasonOf(open)).toBe('undecodable');
  });
});
