import { describe, expect, it } from 'vitest';
import { NO_REASONS } from '../../core/voting/invalidReasons.ts';
import { SHIPPED_RULES } from '../../core/voting/presets.ts';
import type { Poll } from '../board/pollTypes.ts';
import { countedOf, emptyCount, faultOf, missingFields, shownDifferences, unexplained } from './countForm.ts';

const ruleOf = (id: string) => {
  const rule = SHIPPED_RULES.find(({ ruleSetId }) => ruleSetId === id);
  if (rule === undefined) throw new Error(`no rule ${id}`);
  return rule;
};
type Question = Parameters<typeof faultOf>[0];

const line = (id: string): Poll['lines'][number] => ({ id, title: id, note: '', personId: null });
const figures = { total: 50, summoned: 50, excluded: 0, present: 47 };
const base = { figures, roll: 47 };

const struck: Question = {
  ...base,
  rule: ruleOf('partyElectionWithSurplus'),
  lines: [line('a'), line('b'), line('c')],
  seats: 2,
  conduct: 'paper',
};
const boxes: Question = { ...struck, rule: ruleOf('partyElectionWithoutSurplus'), seats: 3 };
const hands: Question = {
  ...base,
  rule: ruleOf('procedural'),
  lines: [line('q')],
  seats: null,
  conduct: 'hand',
};

describe('[V-14] a count as it is typed', () => {
  const empty = emptyCount(struck);

  it('has no fault while it can still become a possible one', () => {
    expect(faultOf(struck, empty)).toBeNull();
    expect(faultOf(struck, { ...empty, issued: 47, valid: 40 })).toBeNull();
    expect(faultOf(struck, { ...empty, invalid: 3 })).toBeNull();
    expect(countedOf(struck, empty)).toBeNull();
  });

  it('names what cannot be true as soon as it stands there', () => {
    expect(faultOf(struck, { ...empty, issued: 48 })).toEqual({ kind: 'issuedOverRoll' });
    expect(faultOf(struck, { ...empty, issued: 45, returned: 46 })).toEqual({ kind: 'returnedOverIssued' });
    expect(faultOf(struck, { ...empty, returned: 40, valid: 41 })).toEqual({ kind: 'partsOfReturned' });
    expect(faultOf(struck, { ...empty, returned: 40, valid: 38, invalid: 1 })).toEqual({ kind: 'partsOfReturned' });
    const lines = [
      [null, null],
      [39, null],
      [null, null],
    ];
    expect(faultOf(struck, { ...empty, valid: 38, lines })).toEqual({ kind: 'lineOverValid', line: 1 });
  });

  it('counts what a struck list leaves out as struck, and no more names than there can be', () => {
    const lines = [
      [38, null],
      [30, null],
      [8, null],
    ];
    const form = {
      ...empty,
      issued: 47,
      returned: 46,
      valid: 38,
      invalid: 8,
      reasons: { ...empty.reasons, tooMany: 8 },
      lines,
    };
    expect(countedOf(struck, form)).toEqual({
      ...form,
      reasons: { ...NO_REASONS, tooMany: 8 },
      lines: [
        [38, 0],
        [30, 8],
        [8, 30],
      ],
    });
    const more = {
      ...form,
      lines: [
        [38, null],
        [30, null],
        [9, null],
      ],
    };
    expect(faultOf(struck, more)).toEqual({ kind: 'tooManyVotes' });
  });

  it('marks what was typed where two counts differ, not what follows from it', () => {
    expect(shownDifferences(struck, ['returned', '0.0', '0.1'])).toEqual(['returned', '0.0']);
    expect(shownDifferences(boxes, ['0.0', '0.1', 'reasons.marked'])).toEqual(['0.0', '0.1', 'reasons.marked']);
  });

  it('asks why every invalid ballot is one, and is not sent before', () => {
    const lines = [
      [30, 10],
      [30, 10],
      [30, 10],
    ];
    const form = { ...empty, issued: 47, returned: 43, valid: 40, invalid: 3, lines };
    const because = (reasons: Partial<typeof empty.reasons>) => ({
      ...form,
      reasons: { ...empty.reasons, ...reasons },
    });
    expect([missingFields(boxes, form), unexplained(boxes, form), countedOf(boxes, form)]).toEqual([0, 3, null]);
    expect(faultOf(boxes, because({ nobody: 2 }))).toBeNull();
    expect(unexplained(boxes, because({ nobody: 2 }))).toBe(1);
    const whole = because({ nobody: 2, marked: 1 });
    expect(countedOf(boxes, whole)?.reasons).toEqual({ ...NO_REASONS, nobody: 2, marked: 1 });
    expect(faultOf(boxes, because({ nobody: 2, marked: 2 }))).toEqual({ kind: 'reasonsOfInvalid' });
    // What was said of ballots that are valid after all is no reason of anything.
    expect(countedOf(boxes, { ...whole, valid: 43, invalid: 0 })?.reasons).toBeUndefined();
    expect(unexplained(hands, { ...whole, lines: [[1, 1, 1]] })).toBe(0);
  });

  it('asks both boxes of every person where there are two', () => {
    const form = {
      ...empty,
      issued: 47,
      returned: 46,
      valid: 46,
      invalid: 0,
      lines: [
        [46, 0],
        [40, 5],
        [44, null],
      ],
    };
    expect(missingFields(boxes, form)).toBe(1);
    expect(countedOf(boxes, { ...form, lines: form.lines.with(2, [44, 2]) })).not.toBeNull();
  });

  it('takes hands as they are: everybody was asked, whoever showed one takes part', () => {
    const form = { ...emptyCount(hands), lines: [[30, 6, 4]] };
    expect(countedOf(hands, form)).toEqual({
      issued: 47,
      returned: 40,
      valid: 40,
      invalid: 0,
      lines: [[30, 6, 4]],
    });
    expect(faultOf(hands, { ...form, lines: [[40, 6, 4]] })).toEqual({ kind: 'returnedOverIssued' });
    expect(faultOf(hands, { ...form, returned: 39 })).toEqual({ kind: 'lineOverValid', line: 0 });
  });
});
