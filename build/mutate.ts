import { globSync, readFileSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import { join, relative, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { copyProject } from './mutate/copyProject.ts';
import { isEquivalent } from './mutate/equivalents.ts';
import { describeMutant, listMutants } from './mutate/listMutants.ts';
import { sample } from './mutate/sample.ts';
import { DEFAULT_CODE } from './mutate/suites.ts';
import { type Tried, tryMutants, type Verdict } from './mutate/tryMutants.ts';

const USAGE = `npm run mutate [-- options]
  --only PATH         a file or folder to put faults into, also several times (${DEFAULT_CODE.join(', ')})
  --tests PATH        beginning of the paths of the tests that have to notice, also several times (those of the suite)
  --sample N          how many mutants to try, drawn by lot (all)
  --seed N            draws the same ones again (1)
  --jobs N            processes that run tests (2)
  --list              prints the mutants and runs nothing
  --json              one JSON object on the last line`;

const root = resolve(import.meta.dirname, '..');

/** What is no code to be tested: tests, and the forgeries and fixtures that only tests and drills import. */
const MADE_FOR_TESTS = /\.test\.ts$|(?:^|\/)(?:testing|attacks)(?:\/|\.ts$)/;

/** The files below a path that run in the product. */
function codeIn(path: string): readonly string[] {
  const inside = relative(root, resolve(root, path));
  const found = path.endsWith('.ts') ? [inside] : globSync(`${inside}/**/*.ts`, { cwd: root });
  if (found.length === 0) throw new Error(`there is no code in ${path}`);
  return found.filter((file) => !MADE_FOR_TESTS.test(file)).toSorted();
}

function readNumber(name: string, text: string | undefined, otherwise: number): number {
  if (text === undefined) return otherwise;
  const value = Number(text);
  if (!Number.isSafeInteger(value) || value < 1)
    throw new Error(`--${name} takes a whole number from 1, not "${text}"`);
  return value;
}

function readArgs() {
  const { values } = parseArgs({
    options: {
      only: { type: 'string', multiple: true },
      tests: { type: 'string', multiple: true },
      sample: { type: 'string' },
      seed: { type: 'string' },
      jobs: { type: 'string' },
      list: { type: 'boolean', default: false },
      json: { type: 'boolean', default: false },
    },
  });
  return {
    ...values,
    files: [...new Set((values.only ?? DEFAULT_CODE).flatMap(codeIn))],
    sample: readNumber('sample', values.sample, Number.MAX_SAFE_INTEGER),
    seed: readNumber('seed', values.seed, 1),
    jobs: readNumber('jobs', values.jobs, 2),
  };
}

function argsOrExit() {
  try {
    return readArgs();
  } catch (error) {
    console.error(`${error instanceof Error ? error.message : error}\n\n${USAGE}`);
    process.exit(2);
  }
}

const args = argsOrExit();
const all = args.files.flatMap((file) => listMutants(file, readFileSync(join(root, file), 'utf8')));
const candidates = all.filter((mutant) => !isEquivalent(mutant));
const mutants = sample(candidates, args.sample, args.seed);

function report(tried: readonly Tried[], minutes: number): void {
  const count = (verdict: Verdict) => tried.filter((one) => one.verdict === verdict).length;
  for (const { mutant, verdict } of tried) if (verdict === 'survived') console.log(describeMutant(mutant));
  const killed = count('killed') + count('timeout');
  const figures = {
    mutants: tried.length,
    killed,
    timeouts: count('timeout'),
    survived: count('survived'),
    score: tried.length === 0 ? null : Number(((killed / tried.length) * 100).toFixed(1)),
    of: candidates.length,
    equivalent: all.length - candidates.length,
    perMinute: Math.round(tried.length / minutes),
    seed: args.seed,
  };
  console.log(
    args.json ? JSON.stringify(figures) : `${figures.survived} of ${figures.mutants} survived: ${figures.score} %`,
  );
}

if (args.list) {
  for (const mutant of mutants) console.log(describeMutant(mutant));
} else {
  const copy = await copyProject(root);
  try {
    const began = performance.now();
    const tried = await tryMutants(copy, mutants, { jobs: args.jobs, tests: args.tests ?? null });
    report(tried, (performance.now() - began) / 60_000);
  } finally {
    await rm(copy, { recursive: true, force: true });
  }
}
