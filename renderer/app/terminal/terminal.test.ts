import { describe, expect, it } from 'vitest';
import { memoryKeys } from '../keyStore.ts';
import { coverOf } from './coverOf.ts';
import { labelShape } from './labelShape.ts';
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

describe('the number of a machine', () => {
  it.each([
    ['7', { letters: 2, lines: 1 }],
    ['117', { letters: 3, lines: 1 }],
    ['Chủ tọa', { letters: 3, lines: 2 }],
    ['Máy chiếu hội trường A', { letters: 6, lines: 3 }],
    ['Máy dự phòng của Văn phòng Hội đồng nhân dân', { letters: 5, lines: 4 }],
  ])('%s is sized by %j', (label, shape) => expect(labelShape(label)).toEqual(shape));
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
