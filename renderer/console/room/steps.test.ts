import { describe, expect, it } from 'vitest';
import { stepFrom } from './steps.ts';
import { EXPECTED, guest, place } from './testing/lines.ts';
import { unitOf, unitsOf } from './units.ts';

// 1 2 | 3   over   4 5 | 6, and a wall.
const units = unitsOf(
  [place('p1', 0, 1), place('p2', 0, 2), place('p3', 0, 4), place('p4', 2, 1), place('p5', 2, 2), place('p6', 2, 4)],
  [guest({ id: 'w', role: 'wall', placeId: null })],
  EXPECTED,
);
const step = (from: string, arrow: Parameters<typeof stepFrom>[2]) => stepFrom(units, from, arrow);

describe('the plan under the arrows', () => {
  it('walks along the reading order and stops at its ends', () => {
    expect(step('place-p2', 'ArrowRight')).toBe('place-p3');
    expect(step('place-p3', 'ArrowRight')).toBe('place-p4');
    expect(step('place-p1', 'ArrowLeft')).toBe('place-p1');
    expect(step('place-p5', 'Home')).toBe('place-p1');
    expect(step('place-p1', 'End')).toBe('w');
  });

  it('goes up and down to the nearest column, over rows without places, and on to the screens', () => {
    expect(step('place-p3', 'ArrowDown')).toBe('place-p6');
    expect(step('place-p5', 'ArrowUp')).toBe('place-p2');
    expect(step('place-p1', 'ArrowUp')).toBe('place-p1');
    expect(step('place-p4', 'ArrowDown')).toBe('w');
    expect(step('w', 'ArrowUp')).toBe('place-p6');
  });

  it('starts at the first one when the last one has gone', () => {
    expect(step('gone', 'ArrowRight')).toBe('place-p1');
    expect(stepFrom([unitOf('k', null, null, EXPECTED)], 'gone', 'End')).toBe('k');
  });
});
