import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { countFault } from './counted.ts';
import type { PollLine } from './poll.ts';
import { SHIPPED_RULES } from './presets.ts';
import { Rule } from './rule.ts';
import { countBallots, isValidBallot, requiredVotes, share, tally, tallyOfCounted } from './tally.ts';

const ruleNamed = (ruleSetId: string): Rule => {
  const rule = SHIPPED_RULES.find((one) => one.ruleSetId === ruleSetId);
  if (rule === undefined) throw new Error(`no rule ${ruleSetId}`);
  return rule;
};
const persons = (count: number): PollLine[] =>
  Array.from({ length: count }, (_, i) => ({ id: `c${i + 1}`, title: `Đồng chí ${i + 1}`, note: '', personId: null }));
const FIGURES = { total: 47, summoned: 47, excluded: 0, present: 45 };

/** Votes for each person on a struck list, as the counting board counts them. */
function election(votes: readonly number[], seats: number, valid = 45, invalid = 0) {
  const question = { rule: ruleNamed('partyElectionWithSurplus'), lines: persons(votes.length), seats };
  const lines = votes.map((count) => [count, valid - count]);
  return tallyOfCounted(question, FIGURES, { issued: 45, returned: valid + invalid, valid, invalid, lines });
}

describe('the rules that are shipped', () => {
  it.each(SHIPPED_RULES)('$name is a rule', (rule) => {
    expect(Rule.safeParse(rule).error?.issues ?? []).toEqual([]);
  });
});

describe('[V-16] who is elected', () => {
  it.each([
    ['all over half, as many as seats', [40, 35, 30], 3, ['c1', 'c2', 'c3'], [], 0],
    ['more over half than seats: the most votes', [30, 40, 25, 35], 2, ['c2', 'c4'], [], 0],
    ['exactly half of 47 is not over half: 23 no, 24 yes', [23, 24], 2, ['c2'], [], 1],
    ['nobody over half', [20, 20, 5], 2, [], [], 2],
    ['equal votes within the seats elect both', [40, 30, 30], 3, ['c1', 'c2', 'c3'], [], 0],
    ['equal votes at the last seat elect neither', [40, 30, 30], 2, ['c1'], ['c2', 'c3'], 1],
    ['three equal for two seats leave both vacant', [30, 30, 30], 2, [], ['c1', 'c2', 'c3'], 2],
    ['a tie below half is no tie for a seat', [40, 20, 20], 2, ['c1'], [], 1],
  ] as const)('%s', (_, votes, seats, elected, tied, vacant) => {
    const result = election(votes, seats);
    expect(result.election).toEqual({ elected, tied, vacant });
    for (const line of result.lines) {
      const expected = elected.some((id) => id === line.lineId)
        ? 'elected'
        : tied.some((id) => id === line.lineId)
          ? 'tied'
          : 'notElected';
      expect(line.outcome).toBe(expected);
    }
  });

  it('counts on the summoned less the excluded, not on the ballots', () => {
    expect(election([24], 1)).toMatchObject({ baseCount: 47, required: 24 });
    expect(election([24], 1).lines[0]?.counts[0]?.share).toBe(5106);
  });

  it('elects nobody below the majority, nobody twice, never more than seats, and names all who tie for the rest', () => {
    fc.assert(
      fc.property(
        fc.array(fc.integer({ min: 0, max: 45 }), { minLength: 1, maxLength: 12 }),
        fc.integer({ min: 1, max: 12 }),
        (votes, wanted) => {
          const seats = Math.min(wanted, votes.length);
          const { election: result, lines, required } = election(votes, seats);
          if (result === null) throw new Error('no election');
          const votesOf = (id: string) => lines.find(({ lineId }) => lineId === id)?.inFavour ?? -1;
          expect(result.elected.length + result.vacant).toBe(seats);
          expect(new Set([...result.elected, ...result.tied]).size).toBe(result.elected.length + result.tied.length);
          for (const id of [...result.elected, ...result.tied]) expect(votesOf(id)).toBeGreaterThanOrEqual(required);
          const order = result.elected.map(votesOf);
          expect(order).toEqual(order.toSorted((a, b) => b - a));
          const others = lines.filter(({ lineId }) => !result.elected.includes(lineId));
          for (const { inFavour } of others) expect(inFavour).toBeLessThanOrEqual(order.at(-1) ?? 45);
          if (result.tied.length > 0) {
            expect(new Set(result.tied.map(votesOf)).size).toBe(1);
            expect(result.tied.length).toBeGreaterThan(result.vacant);
          } else if (result.vacant > 0) {
            for (const { inFavour } of others) expect(inFavour).toBeLessThan(required);
          }
        },
      ),
    );
  });
});

describe('[V-12] valid and invalid ballots', () => {
  const struck = { rule: ruleNamed('partyElectionWithSurplus'), lines: persons(4), seats: 2 };
  const boxes = { rule: ruleNamed('partyElectionWithoutSurplus'), lines: persons(3), seats: 3 };

  it.each([
    ['as many names as seats', ['keep', 'strike', 'keep', 'strike'], true],
    ['fewer', ['keep', 'strike', 'strike', 'strike'], true],
    ['more', ['keep', 'keep', 'keep', 'strike'], false],
    ['nobody', ['strike', 'strike', 'strike', 'strike'], false],
  ] as const)('a struck list with %s', (_, choices, valid) => {
    expect(isValidBallot(struck, choices)).toBe(valid);
    const counted = countBallots(struck, [{ choices, weight: 1000 }], 5);
    expect(counted).toMatchObject({ issued: 5, returned: 1, valid: valid ? 1 : 0, invalid: valid ? 0 : 1 });
    expect(counted.lines.flat().some((count) => count > 0)).toBe(valid);
  });

  it('E5: a person marked in neither box is not counted for that person, the ballot stays valid', () => {
    const result = tally(boxes, FIGURES, [{ choices: ['for', null, 'against'], weight: 1000 }], 1);
    expect(result).toMatchObject({ valid: 1, invalid: 0 });
    expect(result.lines.map(({ unmarked }) => unmarked)).toEqual([0, 1, 0]);
  });
});

describe('[V-14] what a count may be', () => {
  const bounds = { lines: 2, options: 2, roll: 45, needsReasons: false, mostFor: { option: 0, names: 1 } };
  const sound = {
    issued: 45,
    returned: 44,
    valid: 43,
    invalid: 1,
    lines: [
      [20, 23],
      [22, 21],
    ],
  };
  it.each([
    ['sound', {}, null],
    ['more returned than issued', { issued: 43 }, 'returnedOverIssued'],
    ['more issued than on the roll', { issued: 46 }, 'issuedOverRoll'],
    ['valid and invalid that are not the returned', { invalid: 2 }, 'partsOfReturned'],
    [
      'more on a line than valid',
      {
        lines: [
          [20, 24],
          [22, 21],
        ],
      },
      'lineOverValid',
    ],
    [
      'more names than the ballots can bear',
      {
        lines: [
          [22, 21],
          [22, 21],
        ],
      },
      'tooManyVotes',
    ],
    ['a line too few', { lines: [[20, 23]] }, 'shape'],
    ['an option too few', { lines: [[20], [22]] }, 'shape'],
  ] as const)('%s', (_, change, kind) => {
    const counted = { ...sound, ...change, lines: (change as Partial<typeof sound>).lines ?? sound.lines };
    expect(countFault({ ...counted, lines: counted.lines.map((line) => [...line]) }, bounds)?.kind ?? null).toBe(kind);
  });
});

describe('confidence', () => {
  const rating = { rule: ruleNamed('partyRating'), lines: persons(1), seats: null };
  const rated = (high: number, middle: number, low: number, returned = high + middle + low) =>
    tallyOfCounted(rating, FIGURES, {
      issued: 47,
      returned,
      valid: returned,
      invalid: 0,
      lines: [[high, middle, low]],
    });

  it.each([
    ['half low', [10, 12, 22], null],
    ['just over half', [10, 11, 23], 'overHalf'],
    ['just below two thirds', [5, 10, 29], 'overHalf'],
    ['exactly two thirds', [5, 10, 30], 'twoThirds'],
  ] as const)('T4: %s', (_, [high, middle, low], consequence) => {
    expect(rated(high, middle, low).lines[0]).toMatchObject({ outcome: 'rated', consequence });
  });

  it('T3, T6: the base is the ballots returned, or the whole body under the older rule', () => {
    expect(rated(49, 4, 0).lines[0]?.counts.map(({ share }) => share)).toEqual([9245, 755, 0]);
    const older = { ...rating, rule: ruleNamed('councilRatingBefore2023') };
    const figures = { total: 58, summoned: 58, excluded: 0, present: 53 };
    const counted = { issued: 53, returned: 53, valid: 53, invalid: 0, lines: [[49, 4, 0]] };
    expect(tallyOfCounted(older, figures, counted).lines[0]?.counts.map(({ share }) => share)).toEqual([8448, 690, 0]);
  });

  it('T7: a vote of confidence is another thing: a majority in favour or against', () => {
    const vote = { rule: ruleNamed('confidenceVote'), lines: persons(1), seats: null };
    const of = (yes: number, no: number) =>
      tallyOfCounted(vote, FIGURES, {
        issued: 47,
        returned: yes + no,
        valid: yes + no,
        invalid: 0,
        lines: [[yes, no]],
      });
    expect(of(24, 20).lines[0]).toMatchObject({ outcome: 'adopted', consequence: null });
    expect(of(20, 24).lines[0]).toMatchObject({ outcome: 'notAdopted', consequence: 'overHalf' });
    expect(of(23, 23).lines[0]).toMatchObject({ outcome: 'notAdopted', consequence: null });
  });
});

describe('a tally', () => {
  it('counts what a count leaves out as nothing, and says the unit', () => {
    const question = { rule: ruleNamed('procedural'), lines: persons(2), seats: null };
    const result = tallyOfCounted(question, FIGURES, { issued: 8, returned: 7, valid: 6, invalid: 1, lines: [[5]] });
    expect(result).toMatchObject({
      unit: 1,
      issued: 8,
      returned: 7,
      valid: 6,
      invalid: 1,
      takingPart: 7,
      election: null,
    });
    expect(result.lines.map(({ inFavour, unmarked }) => [inFavour, unmarked])).toEqual([
      [5, 1],
      [0, 6],
    ]);
    expect(result.takingPartShare).toBe(result.baseCount === 45 ? 1556 : share(7, result.baseCount));
  });

  it('has no outcome in favour where no option is', () => {
    const rule = {
      ...ruleNamed('procedural'),
      options: [{ id: 'x', label: 'X', role: 'other' as const, asksText: false }],
    };
    const counted = { issued: 8, returned: 8, valid: 8, invalid: 0, lines: [[8]] };
    const { lines } = tallyOfCounted({ rule, lines: persons(1), seats: null }, FIGURES, counted);
    expect(lines).toMatchObject([{ inFavour: 0, outcome: 'notAdopted', consequence: null }]);
  });

  it('counts the option in favour wherever it stands', () => {
    const shipped = ruleNamed('procedural');
    const rule = { ...shipped, options: shipped.options.toReversed(), base: 'returned' as const };
    const counted = { issued: 8, returned: 8, valid: 8, invalid: 0, lines: [[1, 1, 6]] };
    const { lines } = tallyOfCounted({ rule, lines: persons(1), seats: null }, FIGURES, counted);
    expect(lines).toMatchObject([{ inFavour: 6, outcome: 'adopted' }]);
  });

  it('[V-11] weighs ballots only where the rule does, valid and invalid alike', () => {
    const struck = { rule: { ...ruleNamed('partyElectionWithSurplus'), weighted: true }, lines: persons(2), seats: 1 };
    const ballots = [
      { choices: ['keep', 'strike'], weight: 1500 },
      { choices: ['keep', 'keep'], weight: 250 },
    ];
    expect(countBallots(struck, ballots, 9)).toEqual({
      ...{ issued: 9, returned: 1750, valid: 1500, invalid: 250 },
      lines: [
        [1500, 0],
        [0, 1500],
      ],
    });
    const heads = { ...struck, rule: ruleNamed('partyElectionWithSurplus') };
    expect(countBallots(heads, ballots, 9)).toMatchObject({ returned: 2, valid: 1, invalid: 1 });
  });

  it.each([
    ['as many as seats, one of another form', 'partyElectionWithoutSurplus', 1, ['for', 'for', 'for'], true],
    ['a struck list without a number of seats', 'partyElectionWithSurplus', null, ['keep', 'keep', 'keep'], true],
    ['a struck list of more than the seats', 'partyElectionWithSurplus', 2, ['keep', 'keep', 'keep'], false],
    ['an unmarked line of a struck list', 'partyElectionWithSurplus', 2, ['keep', null, null], true],
    ['nothing marked on a struck list', 'partyElectionWithSurplus', 2, [null, null, null], false],
  ] as const)('[V-12] valid: %s', (_, ruleSetId, seats, choices, valid) => {
    expect(isValidBallot({ rule: ruleNamed(ruleSetId), lines: persons(3), seats }, choices)).toBe(valid);
  });

  it('refuses a ballot with more lines than the question', () => {
    const question = { rule: ruleNamed('procedural'), lines: persons(1), seats: null };
    expect(() => countBallots(question, [{ choices: ['for', 'for'], weight: 1000 }], 1)).toThrow(RangeError);
  });
});

describe('required votes', () => {
  it.each([
    [{ kind: 'moreThan', numerator: 1, denominator: 2 }, 0, 1],
    [{ kind: 'atLeast', numerator: 2, denominator: 3 }, 0, 1],
    [{ kind: 'moreThan', numerator: 1, denominator: 2 }, 10, 6],
    [{ kind: 'moreThan', numerator: 1, denominator: 2 }, 11, 6],
    [{ kind: 'atLeast', numerator: 2, denominator: 3 }, 9, 6],
    [{ kind: 'atLeast', numerator: 2, denominator: 3 }, 10, 7],
  ] as const)('[V-2] %j of %i: %i', (majority, base, required) => {
    expect(requiredVotes(majority, base)).toBe(required);
  });
});

describe('decimals', () => {
  it.each([
    [0, 6300],
    [1, 6250],
    [2, 6250],
  ])('%i: five of eight is %i hundredths', (decimals, hundredths) => {
    expect(share(5, 8, decimals)).toBe(hundredths);
    expect(share(1, 3, decimals)).toBe([3300, 3330, 3333][decimals]);
    expect(share(2, 3, decimals)).toBe([6700, 6670, 6667][decimals]);
  });

  it('round half up to what the rule says', () => {
    const rule = { ...ruleNamed('procedural'), decimals: 0 };
    const question = { rule, lines: persons(1), seats: null };
    const counted = { issued: 8, returned: 8, valid: 8, invalid: 0, lines: [[5, 3, 0]] };
    expect(tallyOfCounted(question, { ...FIGURES, present: 8 }, counted).lines[0]?.counts[0]?.share).toBe(6300);
  });
});
