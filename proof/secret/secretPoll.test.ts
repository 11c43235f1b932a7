import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { ready } from '../sign/sodium.ts';
import type { Choices, SecretForm, SecretTally } from './form.ts';
import { openPartly, openTally, verifyPartial } from './opening.ts';
import { type HeldCeremony, runCeremony, testCeremony } from './testing/runCeremony.ts';
import { seededRandom } from './testing/seededRandom.ts';
import { ballotOf, countAll, testPoll } from './testing/testPoll.ts';

const held = new Map<number, HeldCeremony>();

beforeAll(async () => {
  await ready();
  for (const trustees of [1, 3, 5, 7]) held.set(trustees, runCeremony(testCeremony(trustees)));
});

function ceremonyOf(trustees: number): HeldCeremony {
  const found = held.get(trustees);
  if (found === undefined) throw new Error('no such ceremony');
  return found;
}

/** Everything from the choices to the tally, opened by these trustees. */
function hold(form: SecretForm, all: readonly Choices[], trustees: number, by: readonly number[]): SecretTally {
  const { election, shares } = ceremonyOf(trustees);
  const poll = testPoll(election.y);
  const count = countAll(form, poll, all);
  const aggregate = count.aggregate();
  const options = { random: seededRandom('opening'), opened: null, minimum: 1 };
  const partials = shares
    .filter(({ index }) => by.includes(index))
    .map((share) => openPartly(count, election, share, options));
  for (const partial of partials) expect(verifyPartial(poll, election, aggregate, partial, 1)).toBe('valid');
  return openTally(form, poll, election, aggregate, partials, 1);
}

/** The tally as anybody would count it on paper. */
function plainTally(form: SecretForm, all: readonly Choices[]): SecretTally {
  if (form.kind === 'election') {
    const votes = Array.from({ length: form.candidates }, (_, i) => all.filter((one) => one[i] === 1).length);
    const nobody = all.filter((one) => one.every((bit) => bit === 0)).length;
    return { kind: 'election', ballots: all.length, votes, blank: form.blank ? nobody : null };
  }
  const marks: (number | null)[] = Array.from({ length: form.options }, (_, i) => i);
  if (form.notMarked) marks.push(null);
  const counts = Array.from({ length: form.lines }, (_, line) =>
    marks.map((mark) => all.filter((one) => one[line] === mark).length),
  );
  return { kind: 'lines', ballots: all.length, counts };
}

const linesForm = fc.record({
  kind: fc.constant('lines' as const),
  lines: fc.integer({ min: 1, max: 3 }),
  options: fc.integer({ min: 2, max: 6 }),
  notMarked: fc.boolean(),
});

const electionForm = fc
  .record({ candidates: fc.integer({ min: 1, max: 5 }), seats: fc.integer({ min: 1, max: 5 }), blank: fc.boolean() })
  .map(({ candidates, seats, blank }) => ({
    kind: 'election' as const,
    candidates,
    seats: Math.min(seats, candidates),
    blank,
  }));

function choicesFor(form: SecretForm): fc.Arbitrary<Choices> {
  if (form.kind === 'election') {
    const people = Array.from({ length: form.candidates }, (_, i) => i);
    return fc
      .subarray(people, { maxLength: form.seats })
      .map((named) => people.map((person) => (named.includes(person) ? 1 : 0)));
  }
  const option = fc.integer({ min: 0, max: form.options - 1 });
  const mark = form.notMarked ? fc.option(option) : option;
  return fc.array(mark, { minLength: form.lines, maxLength: form.lines });
}

describe('a secret poll from choices to tally', () => {
  it('opens to exactly the plain count, whatever the form, the choices and the trustees', () => {
    const polls = fc.oneof(linesForm, electionForm).chain((form) =>
      fc.record({
        form: fc.constant(form),
        all: fc.array(choicesFor(form), { minLength: 1, maxLength: 6 }),
        by: fc.shuffledSubarray([1, 2, 3], { minLength: 2 }),
      }),
    );
    fc.assert(
      fc.property(polls, ({ form, all, by }) => {
        expect(hold(form, all, 3, by)).toEqual(plainTally(form, all));
      }),
      { numRuns: 30 },
    );
  });

  it.each([
    [1, [1]],
    [3, [1, 2]],
    [3, [1, 3]],
    [3, [2, 3]],
    [5, [2, 3, 5]],
    [7, [1, 4, 6, 7]],
  ])('is opened by more than half of %i trustees: %j', (trustees, by) => {
    const form: SecretForm = { kind: 'lines', lines: 1, options: 3, notMarked: false };
    const all = [[0], [1], [1], [2], [1]];
    expect(hold(form, all, trustees, by)).toEqual({ kind: 'lines', ballots: 5, counts: [[1, 3, 1]] });
  });

  it('counts the last ballot of a delegate who changed it', () => {
    const { election, shares } = ceremonyOf(1);
    const form: SecretForm = { kind: 'lines', lines: 1, options: 2, notMarked: false };
    const poll = testPoll(election.y);
    const count = countAll(form, poll, [[0], [0], [0], [0], [0]]);
    const again = countAll(form, poll, [[1], [0], [0], [0], [0]]);
    count.putChecked('d0', ballotOf(form, poll, 0, [1]));
    expect(count.aggregate()).toEqual(again.aggregate());
    const [share] = shares;
    if (share === undefined) throw new Error('one trustee');
    const partial = openPartly(count, election, share, { random: seededRandom('o'), opened: null });
    const tally = openTally(form, poll, election, count.aggregate(), [partial]);
    expect(tally).toEqual({ kind: 'lines', ballots: 5, counts: [[4, 1]] });
  });

  it.each<[string, SecretForm, readonly Choices[]]>([
    [
      'three options',
      { kind: 'lines', lines: 2, options: 3, notMarked: false },
      [
        [0, 0],
        [1, 2],
        [2, 1],
      ],
    ],
    [
      'not marked',
      { kind: 'lines', lines: 2, options: 2, notMarked: true },
      [
        [null, null],
        [0, null],
        [1, 1],
      ],
    ],
    ['six options', { kind: 'lines', lines: 1, options: 6, notMarked: true }, [[null], [0], [5]]],
    [
      'an election',
      { kind: 'election', candidates: 3, seats: 2, blank: true },
      [
        [0, 0, 0],
        [1, 0, 0],
        [0, 1, 1],
      ],
    ],
  ])('makes ballots of one size whatever is chosen: %s', (_name, form, all) => {
    const poll = testPoll(ceremonyOf(1).election.y);
    const sizes = all.map((choices) => JSON.stringify(ballotOf(form, poll, 1, choices)).length);
    expect(new Set(sizes).size).toBe(1);
  });
});
