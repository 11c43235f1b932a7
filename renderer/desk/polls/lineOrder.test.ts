import { expect, it } from 'vitest';
import { placed, stepped } from './lineOrder.ts';

const list = ['a', 'b', 'c'];

it('moves a line before another one, or to the end', () => {
  expect(placed(list, 0, 2)).toEqual(['b', 'a', 'c']);
  expect(placed(list, 2, 0)).toEqual(['c', 'a', 'b']);
  expect(placed(list, 0, 3)).toEqual(['b', 'c', 'a']);
  expect(placed(list, 1, 1)).toEqual(list);
  expect(placed(list, 5, 0)).toEqual(list);
});

it('moves by one step and stops at the ends', () => {
  expect(stepped(list, 0, 1)).toEqual(['b', 'a', 'c']);
  expect(stepped(list, 2, -1)).toEqual(['a', 'c', 'b']);
  expect(stepped(list, 0, -1)).toEqual(list);
  expect(stepped(list, 2, 1)).toEqual(list);
});
