import { describe, expect, it } from 'vitest';
import { pollSetup, RULE } from '../testing/hall.ts';
import { countBounds } from './countBounds.ts';
import { Counted, countDifferences, countFault } from './counted.ts';
import { INVALID_CAUSES, NO_REASONS } from './invalidReasons.ts';
import { SHIPPED_RULES } from './presets.ts';

const counted = (fields: Partial<Counted> = {}): Counted => ({
  issued: 9,
  returned: 8,
  valid: 7,
  invalid: 1,
  lines: [
    [4, 3],
    [5, 2],
  ],
  ...fields,
});

describe('[V-14] two counts', () => {
  it.each([
    ['agree', {}, []],
    ['differ in what was issued', { issued: 10 }, ['issued']],
    ['differ in what came back', { returned: 7 }, ['returned']],
    ['differ in what is valid', { valid: 6, invalid: 2 }, ['valid', 'invalid']],
    [
      'differ in one figure of one line',
      {
        lines: [
          [4, 3],
          [5, 1],
        ],
      },
      ['1.1'],
    ],
    [
      'differ in several',
      {
        issued: 8,
        lines: [
          [3, 3],
          [4, 2],
        ],
      },
      ['issued', '0.0', '1.0'],
    ],
    [
      'differ in why a ballot was invalid',
      { reasons: { ...NO_REASONS, other: 1 } },
      ['reasons.nobody', 'reasons.other'],
    ],
    ['differ where one has no second line', { lines: [[4, 3]] }, ['1.0', '1.1']],
  ])('%s', (_, change, names) => {
    const one = counted({ reasons: { ...NO_REASONS, nobody: 1 } });
    expect(countDifferences(one, { ...one, ...change })).toEqual(names);
  });
});

describe('[V-14] the reasons of invalid ballots', () => {
  const fault = (fields: Partial<Counted>, needsReasons = true) =>
    countFault(counted(fields), { lines: 2, options: 2, roll: 9, needsReasons, mostFor: null })?.kind ?? null;
  const none = { returned: 7, invalid: 0 };

  it('add up to the invalid ballots', () => {
    expect(fault({ reasons: { ...NO_REASONS, tooMany: 1 } })).toBeNull();
    expect(fault({ returned: 9, invalid: 2, reasons: { ...NO_REASONS, tooMany: 1, other: 1 } })).toBeNull();
    expect(fault({ reasons: { ...NO_REASONS, tooMany: 1, other: 1 } })).toBe('reasonsOfInvalid');
    expect(fault({ returned: 9, invalid: 2, reasons: { ...NO_REASONS, tooMany: 1 } })).toBe('reasonsOfInvalid');
    expect(fault({ reasons: { ...NO_REASONS, tooMany: 1, other: 1 } }, false)).toBe('reasonsOfInvalid');
  });

  it.each(INVALID_CAUSES)('%s is one of them', (cause) => {
    expect(fault({ reasons: { ...NO_REASONS, [cause]: 1 } })).toBeNull();
    expect(countDifferences(counted(), counted({ reasons: { ...NO_REASONS, [cause]: 1 } }))).toEqual([
      `reasons.${cause}`,
    ]);
  });

  it('are said of paper ballots, and only where one was invalid', () => {
    expect(fault({})).toBe('reasonsOfInvalid');
    expect(fault({}, false)).toBeNull();
    expect(fault(none)).toBeNull();
    expect(fault({ ...none, reasons: NO_REASONS })).toBe('reasonsOfInvalid');
    expect(fault({ ...none, reasons: NO_REASONS }, false)).toBe('reasonsOfInvalid');
  });

  it('are counts of a closed list', () => {
    const isCount = (reasons: unknown) => Counted.safeParse({ ...counted(), reasons }).success;
    expect(isCount(NO_REASONS)).toBe(true);
    expect(isCount({ ...NO_REASONS, other: -1 })).toBe(false);
    expect(isCount({ ...NO_REASONS, other: 1_000_000_001 })).toBe(false);
    expect(isCount({ ...NO_REASONS, torn: 1 })).toBe(false);
    expect(isCount({ other: 1 })).toBe(false);
  });
});

describe('[V-14] the limits of a count', () => {
  const bounds = { lines: 2, options: 2, roll: 9, needsReasons: false, mostFor: { option: 1, names: 1 } };
  const fault = (fields: Partial<Counted>, roll = 9) => countFault(counted(fields), { ...bounds, roll });

  it('are reached and not passed', () => {
    expect(fault({})).toBeNull();
    expect(fault({}, 8)).toEqual({ kind: 'issuedOverRoll' });
    expect(fault({ returned: 9, invalid: 2 })).toBeNull();
    expect(fault({ returned: 10, invalid: 3 })).toEqual({ kind: 'returnedOverIssued' });
    expect(
      fault({
        lines: [
          [4, 3],
          [4, 4],
        ],
      }),
    ).toEqual({ kind: 'lineOverValid', line: 1 });
    expect(
      fault({
        lines: [
          [5, 3],
          [4, 4],
        ],
      }),
    ).toEqual({ kind: 'lineOverValid', line: 0 });
  });

  it('of names left on struck lists count the option in favour over all lines', () => {
    expect(
      fault({
        lines: [
          [3, 4],
          [4, 3],
        ],
      }),
    ).toBeNull();
    expect(
      fault({
        lines: [
          [3, 4],
          [3, 4],
        ],
      }),
    ).toEqual({ kind: 'tooManyVotes' });
    expect(
      countFault(
        counted({
          lines: [
            [3, 4],
            [3, 4],
          ],
        }),
        { ...bounds, mostFor: null },
      ),
    ).toBeNull();
    const two = { ...bounds, mostFor: { option: 1, names: 2 } };
    expect(
      countFault(
        counted({
          lines: [
            [0, 7],
            [0, 7],
          ],
        }),
        two,
      ),
    ).toBeNull();
  });

  it.each([
    [
      'a line too many',
      {
        lines: [
          [1, 1],
          [1, 1],
          [1, 1],
        ],
      },
    ],
    [
      'one line with an option too many',
      {
        lines: [
          [1, 1],
          [1, 1, 1],
        ],
      },
    ],
    ['no lines', { lines: [] }],
  ])('are those of the ballot: %s', (_, change) => {
    expect(fault(change)).toEqual({ kind: 'shape' });
  });

  it.each([
    ['below nothing', { issued: -1 }, false],
    ['a half', { issued: 0.5 }, false],
    ['nothing', { issued: 0 }, true],
    ['a thousand million', { issued: 1_000_000_000 }, true],
    ['more', { issued: 1_000_000_001 }, false],
    ['six options', { lines: [[1, 1, 1, 1, 1, 1]] }, true],
    ['seven options', { lines: [[1, 1, 1, 1, 1, 1, 1]] }, false],
    ['fifty lines', { lines: Array.from({ length: 50 }, () => [1]) }, true],
    ['more lines', { lines: Array.from({ length: 51 }, () => [1]) }, false],
    ['a line below nothing', { lines: [[-1]] }, false],
  ])('%s', (_, change, isCount) => {
    expect(Counted.safeParse(counted(change)).success).toBe(isCount);
  });
});

describe('the bounds of a poll', () => {
  const persons = ['a', 'b', 'c'].map((id) => ({ id, title: id, note: '', personId: null }));
  const rule = (id: string) => SHIPPED_RULES.find(({ ruleSetId }) => ruleSetId === id) ?? RULE;

  it('are its lines, its options and its roll', () => {
    const second = { ...RULE, options: RULE.options.toReversed() };
    expect(countBounds(pollSetup('v', { rule: second, lines: persons }), 12)).toEqual({
      lines: 3,
      options: 4,
      roll: 12,
      needsReasons: false,
      mostFor: null,
    });
  });

  it('ask why a ballot was invalid where it was on paper', () => {
    const asks = (conduct: 'paper' | 'hand') => countBounds({ ...pollSetup('v'), conduct }, 9).needsReasons;
    expect([asks('paper'), asks('hand')]).toEqual([true, false]);
  });

  it('limit the names left on a struck list, and none with boxes (DOMAIN 1.2 E5, E6)', () => {
    const struck = pollSetup('v', { rule: rule('partyElectionWithSurplus'), lines: persons, seats: 2 });
    expect(countBounds(struck, 9).mostFor).toEqual({ option: 0, names: 2 });
    const turned = { ...struck, rule: { ...struck.rule, options: struck.rule.options.toReversed() } };
    expect(countBounds(turned, 9).mostFor).toEqual({ option: 1, names: 2 });
    expect(countBounds({ ...struck, seats: null }, 9).mostFor).toBeNull();
    expect(countBounds({ ...struck, rule: rule('partyElectionWithoutSurplus') }, 9).mostFor).toBeNull();
  });
});
