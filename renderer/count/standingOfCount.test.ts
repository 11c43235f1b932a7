import { describe, expect, it } from 'vitest';
import { standingOfCount } from './standingOfCount.ts';

const entry = (by: string) => ({ by, name: by, at: 0 });
const view = (by: readonly string[], differing: string[] | null, isComplete = false) => ({
  pollId: 'p',
  entries: by.map(entry),
  differing,
  isComplete,
});

describe('where somebody who counts stands', () => {
  it('waits for the second one on paper', () => {
    expect(standingOfCount(null, 'a', 'paper').kind).toBe('entering');
    expect(standingOfCount(view(['b'], null), 'a', 'paper')).toMatchObject({ kind: 'entering', isOwnIn: false });
    expect(standingOfCount(view(['a'], null), 'a', 'paper')).toMatchObject({ kind: 'waiting', isOwnIn: true });
  });

  it('[R-4] shows the fields that differ to those two only', () => {
    const both = view(['a', 'b'], ['returned', '0.1']);
    expect(standingOfCount(both, 'a', 'paper')).toMatchObject({ kind: 'differing', differing: ['returned', '0.1'] });
    expect(standingOfCount(both, 'c', 'paper')).toMatchObject({ kind: 'taken', differing: [] });
  });

  it('is complete when two agree, or when one has counted hands', () => {
    expect(standingOfCount(view(['a', 'b'], [], true), 'a', 'paper').kind).toBe('complete');
    expect(standingOfCount(view(['a'], null, true), 'a', 'hand').kind).toBe('complete');
    expect(standingOfCount(view(['a'], null, true), 'b', 'hand').kind).toBe('taken');
  });
});
