import { describe, expect, it } from 'vitest';
import { ready } from '../sign/sodium.ts';
import { readBytes, readScalar, scalarOf, write } from './group.ts';
import { openPartly, openTally, verifyPartial } from './opening.ts';
import type { Refusal } from './Refused.ts';
import { Refused } from './Refused.ts';
import { plusOrder } from './testing/badValues.ts';
import { ballotAttacks, honestBallots } from './testing/ballotAttacks.ts';
import { passesWeakCheck, weakForgery } from './testing/forgeries.ts';
import { countOf, OPENED_FORM, openingAttacks, partialsOf } from './testing/openingAttacks.ts';
import { runCeremony, testCeremony } from './testing/runCeremony.ts';
import { seededRandom } from './testing/seededRandom.ts';
import { ballotContext, testPoll } from './testing/testPoll.ts';
import { verifyBallot } from './verifyBallot.ts';

await ready();
const held = runCeremony(testCeremony(3));
const other = runCeremony(testCeremony(3, 'another'));
const poll = testPoll(held.election.y);

describe('attacks on a ballot', () => {
  it.each(ballotAttacks(poll, other.election.y))('$name', ({ form, context, ballot, reason }) => {
    expect(verifyBallot(form, context, ballot)).toEqual({ invalid: reason });
  });

  it('takes the honest ballots that the attacks start from', () => {
    for (const { form, context, ballot } of honestBallots(poll)) {
      expect(verifyBallot(form, context, ballot)).toBe('valid');
    }
  });

  it('the weak forgery would pass a verifier that hashes the commitments only', () => {
    const context = ballotContext(poll, 1);
    const values = [1n, 1024n, 1024n ** 2n];
    expect(passesWeakCheck(context, values, weakForgery(context, values))).toBe(true);
  });
});

/** The reason with which a call is refused. */
function refusal(call: () => unknown): Refusal | null {
  try {
    call();
    return null;
  } catch (error) {
    if (error instanceof Refused) return error.reason;
    throw error;
  }
}

describe('attacks on an opening', () => {
  it.each(openingAttacks(held, other))('$name', ({ poll: of, election, ballots, partials, reason }) => {
    const aggregate = countOf(held, ballots).aggregate();
    expect(refusal(() => openTally(OPENED_FORM, of, election, aggregate, partials))).toBe(reason);
  });

  it('takes the honest opening that the attacks start from, with any two of three, in any order', () => {
    const aggregate = countOf(held, 6).aggregate();
    const tally = { kind: 'lines', ballots: 6, counts: [[2, 2, 2]] };
    for (const by of [
      [1, 2],
      [1, 3],
      [2, 3],
      [1, 2, 3],
    ]) {
      expect(openTally(OPENED_FORM, poll, held.election, aggregate, partialsOf(held, 6, by).toReversed())).toEqual(
        tally,
      );
    }
  });

  it('a trustee’s device opens no single ballot, no second aggregate, and nothing with a foreign share', () => {
    const [share] = held.shares;
    const [foreign] = other.shares;
    if (share === undefined || foreign === undefined) throw new Error('three trustees');
    const random = seededRandom('device');
    const once = { random, opened: null };
    expect(refusal(() => openPartly(countOf(held, 1), held.election, share, once))).toBe('too few');
    expect(refusal(() => openPartly(countOf(held, 4), held.election, share, once))).toBe('too few');
    const { aggregate } = openPartly(countOf(held, 6), held.election, share, once);
    expect(openPartly(countOf(held, 6), held.election, share, { random, opened: aggregate }).aggregate).toBe(aggregate);
    expect(refusal(() => openPartly(countOf(held, 7), held.election, share, { random, opened: aggregate }))).toBe(
      'opened',
    );
    expect(refusal(() => openPartly(countOf(held, 6), held.election, foreign, once))).toBe('trustee');
    expect(refusal(() => openPartly(countOf(held, 6), other.election, share, once))).toBe('election key');
  });

  it('shares of the wrong trustees do not decode', () => {
    const count = countOf(held, 6);
    // Trustee 1's share under 3's key and index: each proof holds, but Lagrange's set is not the one of the ceremony.
    const [one, two] = held.shares;
    const [first = '', second = ''] = held.election.keys;
    if (one === undefined || two === undefined) throw new Error('three trustees');
    const moved = { ...held.election, keys: ['', second, first].map((key) => key || second) };
    const options = { random: seededRandom('moved'), opened: null };
    const partials = [openPartly(count, moved, { ...one, index: 3 }, options), openPartly(count, moved, two, options)];
    for (const partial of partials) expect(verifyPartial(poll, moved, count.aggregate(), partial)).toBe('valid');
    expect(refusal(() => openTally(OPENED_FORM, poll, moved, count.aggregate(), partials))).toBe('undecodable');
  });
});

describe('values', () => {
  it('keeps scalars below the order', () => {
    expect(refusal(() => readScalar(plusOrder(write(scalarOf(5)))))).toBe('scalar');
    expect(write(readScalar(write(scalarOf(-1))))).toBe(write(scalarOf(-1)));
    expect(readBytes(write(scalarOf(1)))).toEqual(scalarOf(1));
  });
});
