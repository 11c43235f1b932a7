import fc from 'fast-check';
import { expect, it } from 'vitest';
import { formatVotes } from '../../../../core/i18n/format.ts';
import { WEIGHT_UNIT } from '../../../../core/voting/poll.ts';
import { readWeight, WEIGHT_MAX } from './readWeight.ts';

it('[V-11] reads a weight exactly, with a comma or a point', () => {
  expect(['1', '1,5', '1.5', ' 2,125 ', '0,001', '999,999'].map(readWeight)).toEqual([
    1000, 1500, 1500, 2125, 1, 999_999,
  ]);
  expect(['', '0', '0,0', '1,2345', '-1', '1e3', '1000', 'x', '1,'].map(readWeight)).toEqual(Array(9).fill(null));
});

it('reads back what is written', () => {
  const weights = fc.integer({ min: 1, max: WEIGHT_MAX });
  fc.assert(fc.property(weights, (weight) => readWeight(formatVotes(weight, WEIGHT_UNIT, 'vi')) === weight));
});
