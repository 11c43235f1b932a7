import { describe, expect, it } from 'vitest';
import { memoryKeys } from '../keyStore.ts';
import { coverOf } from './coverOf.ts';
import { reloadOnce } from './reloadOnce.ts';

const FREE = { locked: false, identify: null, message: null, reload: null };
const SHOWN = { label: '17', until: 1_000 };

describe('what lies over the screen', () => {
  it.each([
    ['nothing before the room has said anything', null, 0, null],
    ['nothing on a free screen', FREE, 0, null],
    ['the locked page [T-1]', { ...FREE, locked: true }, 0, { kind: 'locked' }],
    ['the number until its instant', { ...FREE, identify: SHOWN }, 999, { kind: 'identify', label: '17' }],
    ['nothing from its instant on', { ...FREE, identify: SHOWN }, 1_000, null],
    ['the number on a locked screen', { ...FREE, locked: true, identify: SHOWN }, 0, { kind: 'identify', label: '17' }],
    ['the locked page after it [T-1]', { ...FREE, locked: true, identify: SHOWN }, 2_000, { kind: 'locked' }],
  ] as const)('is %s', (_, view, now, cover) => expect(coverOf(view, now)).toEqual(cover));
});

describe('an order to load anew', () => {
  it('is followed once, and the next one again', () => {
    const kept = memoryKeys();
    expect([null, 'a', 'a', null, 'a', 'b', 'b'].map((order) => reloadOnce(kept, order))).toEqual([
      false,
      true,
      false,
      false,
      false,
      true,
      false,
    ]);
  });

  it('is not followed where nothing can be kept: the page would load anew for ever', () => {
    expect(reloadOnce({ get: () => null, set: () => {} }, 'a')).toBe(false);
  });
});
