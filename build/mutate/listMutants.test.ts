import { describe, expect, it } from 'vitest';
import { listMutants } from './listMutants.ts';
import { sample } from './sample.ts';
import { testsFor } from './suites.ts';

/** The mutated lines of a text of one line. */
const mutate = (source: string) => listMutants('a.ts', source).map(({ becomes }) => becomes);

describe('listMutants', () => {
  it('moves and turns comparisons', () => {
    expect(mutate('const f = a >= b')).toEqual(['const f = a > b', 'const f = a < b']);
    expect(mutate('const f = a === b')).toEqual(['const f = a !== b']);
  });

  it('swaps arithmetic, but leaves texts together', () => {
    expect(mutate('const f = a * b')).toEqual(['const f = a / b']);
    expect(mutate("const f = 'ký tự ' + a")).toEqual([]);
  });

  it('takes conditions, logic and negations apart', () => {
    expect(mutate('const f = !a && b ? c : d')).toEqual([
      'const f = a && b ? c : d',
      'const f = true ? c : d',
      'const f = false ? c : d',
      'const f = !a || b ? c : d',
    ]);
  });

  it('moves boundaries and turns booleans', () => {
    expect(mutate('const f = [0, 2, 3n, true]')).toEqual([
      'const f = [1, 2, 3n, true]',
      'const f = [0, 3, 3n, true]',
      'const f = [0, 1, 3n, true]',
      'const f = [0, 2, 4n, true]',
      'const f = [0, 2, 3n, false]',
    ]);
  });

  it('leaves statements and refinements out', () => {
    expect(mutate('demand(a)')).toEqual([';']);
    expect(mutate('const f = a.filter(b)')).toEqual(['const f = a']);
    expect(mutate('const f = a.some(b)')).toEqual(['const f = a.every(b)']);
  });

  it('says another word of the file, and lets sentences, keys, types and imports be', () => {
    expect(mutate("const f = { for: 'for', against: 'against' }")).toEqual([
      "const f = { for: 'against', against: 'against' }",
      "const f = { for: 'for', against: 'for' }",
    ]);
    expect(mutate("import a from 'a'; type B = 'b' | 1; const c = 'c d' as 'c d'")).toEqual([]);
  });

  it('names the line, and gives the whole text', () => {
    expect(listMutants('a.ts', '// 1\nconst a =\n  true;\n')).toEqual([
      { file: 'a.ts', line: 3, fault: 'boolean', was: 'true;', becomes: 'false;', text: '// 1\nconst a =\n  false;\n' },
    ]);
  });

  it('makes nothing that cannot be read', () => {
    expect(mutate('const f = (a ?? b) && c')).toContain('const f = (b) && c');
    expect(() => mutate('const f = ')).toThrow(SyntaxError);
  });
});

describe('sample', () => {
  const numbers = Array.from({ length: 100 }, (_, i) => i);

  it('draws the same for the same seed, in order', () => {
    expect(sample(numbers, 10, 1)).toEqual(sample(numbers, 10, 1));
    expect(sample(numbers, 10, 1)).not.toEqual(sample(numbers, 10, 2));
    expect(sample(numbers, 10, 1)).toEqual(sample(numbers, 10, 1).toSorted((a, b) => a - b));
    expect(sample(numbers, 1000, 1)).toEqual(numbers);
  });
});

describe('testsFor', () => {
  it('takes the suite of the longest folder, or the file’s own folder', () => {
    expect(testsFor('core/voting/tally.ts')).toEqual(['core/']);
    expect(testsFor('server/tools/verify/records.ts')).toEqual(['server/tools/verify/']);
    expect(testsFor('renderer/seat/look.ts')).toEqual(['renderer/seat/']);
  });
});
