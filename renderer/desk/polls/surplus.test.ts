import { expect, it } from 'vitest';
import { surplusOf } from './surplus.ts';

it('states how many stand beyond the seats, and when that is over 30 % (DOMAIN 1.2 E1)', () => {
  expect(surplusOf(18, 16)).toEqual({ persons: 2, share: 1250, isTooLarge: false });
  expect(surplusOf(13, 10)).toMatchObject({ persons: 3, isTooLarge: false });
  expect(surplusOf(14, 10)).toMatchObject({ persons: 4, isTooLarge: true });
  expect(surplusOf(3, 5)).toEqual({ persons: -2, share: null, isTooLarge: false });
});
