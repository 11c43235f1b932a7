import { describe, expect, it } from 'vitest';
import { planLayout } from './planLayout.ts';
import { screenSides } from './screenSides.ts';
import { place } from './testing/lines.ts';

// The chair's table at columns 3, 4, 6, 7 of 1…4, aisle, 6…9.
const table = [3, 4, 6, 7].map((column) => place(`t${column}`, 0, column));
const row = [1, 2, 3, 4, 6, 7, 8, 9].map((column) => place(`r${column}`, 1, column));

describe('the plan in a grid', () => {
  it('puts the room’s screens beside the chair’s table', () => {
    const layout = planLayout([...table, ...row], 3);
    expect(layout.sides).toEqual([
      { gridColumn: '1 / 3', screens: 2 },
      { gridColumn: '8 / -1', screens: 1 },
    ]);
    expect(layout).toMatchObject({ dense: false, nameColumn: 5, rows: [0, 1] });
    expect(layout.lineOf(1)).toBe(2);
  });

  it('puts as many there as fit, and none where there is no table', () => {
    expect(planLayout([...table, ...row], 7).sides.map(({ screens }) => screens)).toEqual([2, 2]);
    expect(planLayout([...table, ...row], 0).sides).toEqual([]);
    expect(planLayout(row, 1).sides).toEqual([]);
  });

  it('has a column of its own for the rows’ names where there is no aisle, and small tiles from thirteen columns on', () => {
    const wide = Array.from({ length: 13 }, (_, at) => place(`w${at}`, 3, at));
    const layout = planLayout(wide, 0);
    expect(layout).toMatchObject({ dense: true, nameColumn: 1 });
    expect(layout.trackOf(0)).toBe(2);
    expect(layout.lineOf(3)).toBe(1);
  });

  it('stands for an empty room', () => {
    expect(planLayout([], 2)).toMatchObject({ rows: [], sides: [] });
  });

  it('shares the screens out evenly as far as there is room', () => {
    expect(screenSides(2, { left: 2, right: 2 }, false)).toEqual({ left: 1, right: 1 });
    expect(screenSides(3, { left: 1, right: 2 }, false)).toEqual({ left: 1, right: 2 });
    expect(screenSides(3, { left: 0, right: 3 }, false)).toEqual({ left: 0, right: 3 });
    expect(screenSides(1, { left: 3, right: 3 }, true)).toEqual({ left: 0, right: 0 });
  });
});
