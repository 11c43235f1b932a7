import { describe, expect, it } from 'vitest';
import { compareLabels, compareNames } from './nameOrder.ts';

describe('the order of names', () => {
  it('goes by the given name, then by family and middle names', () => {
    const names = ['Trần Văn Ân', 'Lê Thị Bình', 'Đỗ Văn An', 'Bùi Thị Bình', 'Phạm Đức Đạt', 'Cao Hữu Dũng'];
    expect(names.toSorted(compareNames)).toEqual([
      'Đỗ Văn An',
      'Trần Văn Ân',
      'Bùi Thị Bình',
      'Lê Thị Bình',
      'Cao Hữu Dũng',
      'Phạm Đức Đạt',
    ]);
  });

  it('reads the numbers in labels', () => {
    expect(['A10', 'A2', 'B1', '10', '9'].toSorted(compareLabels)).toEqual(['9', '10', 'A2', 'A10', 'B1']);
  });
});
