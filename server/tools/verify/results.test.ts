import { describe, expect, it } from 'vitest';
import {
  countedFrom,
  differenceOf,
  favourOf,
  isReached,
  isValid,
  type Question,
  resultOf,
  shareOf,
} from './arithmetic.ts';

const HALF = { kind: 'moreThan', numerator: 1, denominator: 2 } as const;
const TWO_THIRDS = { kind: 'atLeast', numerator: 2, denominator: 3 } as const;
const option = (id: string, role: string) => ({ id, label: id, role, asksText: false });
const FIGURES = { total: 10, summoned: 10, excluded: 0, present: 10 };

type Rule = Question['rule'];

function questionOf(rule: Partial<Rule>, lines = 1, seats: number | null = null): Question {
  return {
    rule: {
      kind: 'decision',
      options: [option('yes', 'for'), option('no', 'against'), option('none', 'abstain')],
      base: 'total',
      majority: HALF,
      thresholds: [],
      ballotForm: null,
      quorum: null,
      decimals: 2,
      conducts: [],
      weighted: false,
      proxies: 0,
      ...rule,
    },
    lines: Array.from({ length: lines }, (_, i) => ({ id: `l${i}`, title: '', personId: null })),
    seats,
  };
}

const votes = (...lines: readonly (readonly number[])[]) => ({
  issued: 10,
  returned: 9,
  valid: 8,
  invalid: 1,
  lines: lines.map((line) => [...line]),
});

/** Elected, tied and vacant, of a struck list with so many votes each. */
function electionOf(seats: number, ...inFavour: readonly number[]) {
  const question = questionOf(
    {
      kind: 'election',
      options: [option('keep', 'for'), option('strike', 'against')],
      ballotForm: 'strike',
      base: 'valid',
    },
    inFavour.length,
    seats,
  );
  return resultOf(question, FIGURES, votes(...inFavour.map((count) => [count, 8 - count])));
}

describe('the verifier’s results', () => {
  it('[V-1] round to the decimals of the rule', () => {
    expect([0, 1, 2].map((decimals) => shareOf(1, 8, decimals))).toEqual([1300, 1250, 1250]);
    expect([0, 1, 2].map((decimals) => shareOf(2, 3, decimals))).toEqual([6700, 6670, 6667]);
    const question = questionOf({ decimals: 1, base: 'valid' });
    const { lines, takingPartShare } = resultOf(question, FIGURES, votes([3, 1, 0]));
    expect(lines[0]?.counts.map(({ share }) => share)).toEqual([3750, 1250, 0]);
    expect(takingPartShare).toBe(11_250);
  });

  it('[V-2] carry nothing on an empty base', () => {
    for (const majority of [HALF, TWO_THIRDS]) expect(isReached(majority, 0, 0)).toBe(false);
    expect(isReached(HALF, 1, 0)).toBe(false);
  });

  it('say what is unmarked, and weigh only where the rule does', () => {
    const { unit, lines } = resultOf(questionOf({}, 2), FIGURES, votes([5, 1, 1], [0, 0, 8]));
    expect(unit).toBe(1);
    expect(lines.map(({ unmarked, inFavour, outcome }) => [unmarked, inFavour, outcome])).toEqual([
      [1, 5, 'notAdopted'],
      [0, 0, 'notAdopted'],
    ]);
    expect(resultOf(questionOf({ weighted: true }), FIGURES, votes([6, 0, 0]))).toMatchObject({
      unit: 1000,
      lines: [{ outcome: 'adopted' }],
    });
  });

  it('name the last consequence that is reached', () => {
    const threshold = (id: string, majority: typeof HALF | typeof TWO_THIRDS, optionId = 'no') => ({
      id,
      optionId,
      majority,
    });
    const rule = {
      kind: 'rating',
      base: 'returned',
      thresholds: [threshold('half', HALF), threshold('most', TWO_THIRDS)],
    } as const;
    const result = resultOf(
      questionOf({ ...rule, thresholds: [...rule.thresholds] }, 3),
      FIGURES,
      votes([4, 4, 0], [3, 5, 0], [2, 6, 0]),
    );
    expect(result.lines.map(({ consequence, outcome }) => [consequence, outcome])).toEqual([
      [null, 'rated'],
      ['half', 'rated'],
      ['most', 'rated'],
    ]);
  });

  it('[V-16] elect by votes, name ties at the last seat, and leave seats vacant', () => {
    expect(electionOf(3, 6, 5, 8).election).toEqual({ elected: ['l2', 'l0', 'l1'], tied: [], vacant: 0 });
    expect(electionOf(2, 8, 6, 6).election).toEqual({ elected: ['l0'], tied: ['l1', 'l2'], vacant: 1 });
    expect(electionOf(2, 6, 6, 5).election).toEqual({ elected: ['l0', 'l1'], tied: [], vacant: 0 });
    expect(electionOf(1, 4, 3).election).toEqual({ elected: [], tied: [], vacant: 1 });
    const { lines } = electionOf(2, 8, 6, 6, 4);
    expect(lines.map(({ outcome }) => outcome)).toEqual(['elected', 'tied', 'tied', 'notElected']);
  });

  it('[V-12] count a struck list that leaves one name at least and no more than there are seats', () => {
    const strike = questionOf(
      { options: [option('keep', 'for'), option('strike', 'against')], ballotForm: 'strike' },
      3,
      2,
    );
    const ballots = [
      ['keep', 'strike', 'strike'],
      ['keep', 'keep', 'strike'],
      ['keep', 'keep', 'keep'],
      ['strike', null, 'strike'],
    ];
    expect(favourOf(strike)).toBe('keep');
    expect(ballots.map((choices) => isValid(strike, choices))).toEqual([true, true, false, false]);
    expect(isValid(questionOf({}, 3), [null, null, null])).toBe(true);
    expect(isValid({ ...strike, rule: { ...strike.rule, ballotForm: 'boxes' } }, ballots[2] ?? [])).toBe(true);
    const counted = countedFrom(
      strike,
      ballots.map((choices) => ({ choices, weight: 2500 })),
      5,
    );
    expect(counted).toMatchObject({
      issued: 5,
      returned: 4,
      valid: 2,
      invalid: 2,
      lines: [
        [2, 0],
        [1, 1],
        [0, 2],
      ],
    });
    const weighing = { ...strike, rule: { ...strike.rule, weighted: true } };
    expect(countedFrom(weighing, [{ choices: ballots[0] ?? [], weight: 2500 }], 9000)).toMatchObject({
      returned: 2500,
      valid: 2500,
      lines: [
        [2500, 0],
        [0, 2500],
        [0, 2500],
      ],
    });
  });

  it('are told apart by the first thing that differs', () => {
    const one = { a: 1, b: [{ c: null }, { c: 2 }] };
    expect(differenceOf(one, structuredClone(one))).toBeNull();
    expect(differenceOf({ ...one, b: [{ c: 0 }, { c: 2 }] }, one)).toBe(
      'the recorded result has 0 as b.0.c, the recount gives null.',
    );
    expect(differenceOf({ ...one, x: 1 }, one)).toBe('the recorded result has 1 as x, the recount gives nothing.');
    expect(differenceOf({ a: 1 }, one)).toContain('has nothing as b');
    expect(differenceOf(null, one)).toContain('has null as ');
  });
});
