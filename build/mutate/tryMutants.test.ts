import { copyFileSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { tryMutants } from './tryMutants.ts';

/** Tests are loaded twice, and a busy machine takes its time over that. */
const LOADING_MS = 120_000;

const root = mkdtempSync(join(tmpdir(), 'nghisu-mutants-test-'));
afterAll(() => rmSync(root, { recursive: true, force: true }));

/** A project of two numbers, one of which nobody looks at. */
function makeProject(): void {
  const main = resolve(import.meta.dirname, '..', '..');
  for (const folder of ['build/mutate', 'code', 'far']) mkdirSync(join(root, folder), { recursive: true });
  for (const file of ['host.ts', 'hostProtocol.ts'])
    copyFileSync(join(import.meta.dirname, file), join(root, 'build/mutate', file));
  symlinkSync(join(main, 'node_modules'), join(root, 'node_modules'));
  const write = (file: string, text: string) => writeFileSync(join(root, file), text);
  write('package.json', '{"type":"module"}');
  write('code/seen.ts', 'export const seen = 1;');
  write('code/unseen.ts', 'export const unseen = 1;');
  const test = (name: string, from: string, expected: string) =>
    `import { expect, it } from 'vitest';\nimport { ${name} } from '${from}';\nit('is', () => expect(${name}).${expected});`;
  write('code/unseen.test.ts', test('unseen', './unseen.ts', 'toBeDefined()'));
  write('far/seen.test.ts', test('seen', '../code/seen.ts', 'toBe(1)'));
}

const mutant = (name: string, line: number) => ({
  file: `code/${name}.ts`,
  line,
  fault: 'number',
  was: `export const ${name} = 1;`,
  becomes: `export const ${name} = 2;`,
  text: `export const ${name} = 2;`,
});

describe('tryMutants', () => {
  it(
    'takes each fault for itself: a test that failed for one has said nothing of the next',
    async () => {
      makeProject();
      const mutants = [mutant('seen', 1), mutant('unseen', 1), mutant('seen', 1), mutant('unseen', 1)];
      const tried = await tryMutants(root, mutants, { jobs: 1, tests: ['code/', 'far/'] });
      expect(tried.map(({ verdict, by }) => [verdict, by])).toEqual([
        ['killed', 'far/seen.test.ts'],
        ['survived', null],
        ['killed', 'far/seen.test.ts'],
        ['survived', null],
      ]);
    },
    LOADING_MS,
  );
});
