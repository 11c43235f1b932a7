import { describe, expect, it } from 'vitest';
import { planColumns } from './planColumns.ts';

describe('the columns of the plan', () => {
  it('keep the aisle between two blocks', () => {
    expect(planColumns([{ column: 2 }, { column: 5 }, { column: 3 }])).toEqual([
      { column: 2, isAisle: false },
      { column: 3, isAisle: false },
      { column: 4, isAisle: true },
      { column: 5, isAisle: false },
    ]);
    expect(planColumns([])).toEqual([]);
  });
});
