import { describe, expect, it } from 'vitest';
import { flatten } from './outline.ts';

const node = (title: string, items: readonly ReturnType<typeof leaf>[] = []) => ({ title, dest: 'here', items });
const leaf = (title: string) => ({ title, dest: null, items: [] });

describe('flatten', () => {
  it('lists headings in reading order with their depth', () => {
    expect(flatten([node('I', [leaf('1'), leaf('2')]), node('II')])).toEqual([
      { key: '0', title: 'I', depth: 0, destination: 'here' },
      { key: '0.0', title: '1', depth: 1, destination: null },
      { key: '0.1', title: '2', depth: 1, destination: null },
      { key: '1', title: 'II', depth: 0, destination: 'here' },
    ]);
  });

  it('stops at a thousand entries', () => {
    expect(flatten(Array.from({ length: 5000 }, (_, at) => leaf(`${at}`)))).toHaveLength(1000);
  });
});
