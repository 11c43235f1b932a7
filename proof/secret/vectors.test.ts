import { expect, it } from 'vitest';
import { toHex } from '../sign/hex.ts';
import { ready } from '../sign/sodium.ts';
import { aggregateHash } from './BallotCount.ts';
import { claimsOf } from './ballot.ts';
import { ceremonyHash, transcriptHash } from './ceremony.ts';
import { readCeremony } from './ceremonyRecord.ts';
import { encryptBallot } from './encryptBallot.ts';
import { fingerprintWords } from './fingerprint.ts';
import type { Choices, SecretForm } from './form.ts';
import { write } from './group.ts';
import { hash256 } from './hashing.ts';
import { openTally } from './opening.ts';
import { seedLetters } from './seedLetters.ts';
import { ballotAttacks } from './testing/ballotAttacks.ts';
import { countOf, OPENED_FORM, openingAttacks, partialsOf } from './testing/openingAttacks.ts';
import { runCeremony, testCeremony, testSeed } from './testing/runCeremony.ts';
import { seededRandom } from './testing/seededRandom.ts';
import { ballotContext, ballotOf, testPoll } from './testing/testPoll.ts';

await ready();
const held = runCeremony(testCeremony(3));
const other = runCeremony(testCeremony(3, 'another'));
const poll = testPoll(held.election.y);

const FORMS: readonly (readonly [SecretForm, Choices])[] = [
  [{ kind: 'lines', lines: 1, options: 2, notMarked: false }, [1]],
  [{ kind: 'lines', lines: 2, options: 3, notMarked: true }, [2, null]],
  [{ kind: 'lines', lines: 1, options: 5, notMarked: false }, [4]],
  [{ kind: 'election', candidates: 3, seats: 2, blank: false }, [1, 0, 1]],
  [{ kind: 'election', candidates: 3, seats: 2, blank: true }, [0, 0, 0]],
];

function hashVectors() {
  const record = readCeremony(held.ceremony, held.messages);
  const reveals = record.reveals.filter((one) => one !== undefined);
  const messages = FORMS.flatMap(([form]) => [...claimsOf(form).each, ...claimsOf(form).sums]).map(
    (one) => one.messages,
  );
  const lists = new Map(messages.map(({ values, hash }) => [values.join(), toHex(hash)]));
  return [
    { is: 'hash256', fields: ['a', 1, ''], hash: toHex(hash256('a', 1, '')) },
    ...[...lists].map(([values, hash]) => ({ is: 'messages', values: values.split(','), hash })),
    {
      is: 'ceremony',
      ceremony: held.ceremony,
      hash: toHex(ceremonyHash(held.ceremony)),
      messages: held.messages,
      transcript: toHex(transcriptHash(held.ceremony, reveals)),
      election: held.election,
      words: fingerprintWords(held.ceremony, record),
    },
    ...held.shares.map(({ index, secret }) => ({
      is: 'trustee',
      index,
      seed: toHex(testSeed(index)),
      letters: seedLetters(testSeed(index)),
      secret,
    })),
  ];
}

function ballotVectors() {
  const honest = FORMS.map(([form, choices], i) => {
    const context = ballotContext(poll, i);
    const { ballot, secret } = encryptBallot(form, context, choices, seededRandom(`vector ${i}`));
    return { is: 'ballot', form, context, choices, seed: write(secret.seed), ballot, verdict: 'valid' };
  });
  const bad = ballotAttacks(poll, other.election.y).map(({ reason, ...attack }) => ({
    is: 'ballot',
    ...attack,
    verdict: { invalid: reason },
  }));
  return [...honest, ...bad];
}

function openingVectors() {
  const aggregates = [4, 5, 6, 7].map((ballots) => {
    const count = countOf(held, ballots);
    const aggregate = count.aggregate();
    return {
      is: 'aggregate',
      form: OPENED_FORM,
      poll,
      of: Array.from({ length: ballots }, (_, i) => ({
        ...delegateOf(i),
        ballot: ballotOf(OPENED_FORM, poll, i, [i % 3]),
      })),
      sums: aggregate.sums.map(({ a, b }) => [write(a), write(b)]),
      hash: toHex(aggregateHash(poll, aggregate)),
    };
  });
  const partials = partialsOf(held, 6, [1, 2, 3]);
  const tally = openTally(OPENED_FORM, poll, held.election, countOf(held, 6).aggregate(), partials);
  const good = { is: 'opening', poll, election: held.election, ballots: 6, partials, tally };
  const bad = openingAttacks(held, other).map(({ reason, ...attack }) => ({
    is: 'opening',
    ...attack,
    refused: reason,
  }));
  return [...aggregates, good, ...bad];
}

function delegateOf(index: number) {
  const { delegate, delegateKey } = ballotContext(poll, index);
  return { delegate, delegateKey };
}

it('the published test vectors are what this code makes', async () => {
  const vectors = [...hashVectors(), ...ballotVectors(), ...openingVectors()];
  const text = vectors.map((vector) => `${JSON.stringify(vector)}\n`).join('');
  await expect(text).toMatchFileSnapshot('vectors.jsonl');
});
