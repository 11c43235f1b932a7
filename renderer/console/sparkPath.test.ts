import { describe, expect, it } from 'vitest';
import { sparkPath } from './sparkPath.ts';

const BOX = { width: 100, height: 40 };

describe('the curve of the commit times', () => {
  it('spans the width and touches the top at its largest value', () => {
    expect(sparkPath([1, 4, 2], BOX)).toBe('M0.00 30.00L50.00 0.00L100.00 20.00');
  });

  it('is level for one value and empty for none', () => {
    expect(sparkPath([3], BOX)).toBe('M0.00 0.00L100.00 0.00');
    expect(sparkPath([0, 0], BOX)).toBe('M0.00 40.00L100.00 40.00');
    expect(sparkPath([], BOX)).toBe('');
  });
});
