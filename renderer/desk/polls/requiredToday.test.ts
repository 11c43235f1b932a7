import { describe, expect, it } from 'vitest';
import { requiredToday } from './requiredToday.ts';

const half = { kind: 'moreThan', numerator: 1, denominator: 2 } as const;
const figures = { total: 47, summoned: 46, excluded: 2, present: 0 };

describe('[V-2] what a rule needs today', () => {
  it('is known where the base is', () => {
    expect(requiredToday({ base: 'total', majority: half, weighted: false }, figures)).toEqual({
      kind: 'known',
      base: 47,
      required: 24,
    });
    expect(requiredToday({ base: 'summoned', majority: half, weighted: false }, figures)).toMatchObject({
      base: 44,
      required: 23,
    });
  });

  it('is not invented where nobody is present or the ballots are the base', () => {
    expect(requiredToday({ base: 'present', majority: half, weighted: false }, figures)).toEqual({
      kind: 'unknown',
      why: 'nobody',
    });
    expect(requiredToday({ base: 'takingPart', majority: half, weighted: false }, figures)).toEqual({
      kind: 'unknown',
      why: 'ballots',
    });
  });
});
