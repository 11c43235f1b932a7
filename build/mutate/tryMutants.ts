import { describeMutant, type Mutant } from './listMutants.ts';
import { testsFor } from './suites.ts';
import { TestHost } from './TestHost.ts';

/** A mutant is taken to hang after this many times what the sources take, and never before the least. */
const PATIENCE = 10;
const LEAST_PATIENCE_MS = 30_000;
const BASELINE_MS = 30 * 60_000;
const TELL_EVERY = 50;

export type Verdict = 'killed' | 'survived' | 'timeout';

export interface Tried {
  readonly mutant: Mutant;
  readonly verdict: Verdict;
  /** The test file that noticed. */
  readonly by: string | null;
}

export interface Trying {
  /** Processes that run tests. */
  readonly jobs: number;
  /** Beginnings of the paths of the tests that have to notice; null for those of each file's suite. */
  readonly tests: readonly string[] | null;
}

/**
 * Runs the tests against every mutant in the project at `root`, answers in the order of `mutants`. Throws when the tests fail without any mutant: then they prove nothing.
 */
export async function tryMutants(
  root: string,
  mutants: readonly Mutant[],
  { jobs, tests }: Trying,
): Promise<readonly Tried[]> {
  const testsOf = (host: TestHost, file: string) => {
    const prefixes = tests ?? testsFor(file);
    return host.tests.filter((test) => prefixes.some((prefix) => test.startsWith(prefix)));
  };
  const start = () => readyHost(root, (host) => [...new Set(mutants.flatMap(({ file }) => testsOf(host, file)))]);
  const queue = [...mutants.entries()];
  const tried: Tried[] = [];
  let done = 0;
  const work = async () => {
    let ready = await start();
    for (let next = queue.shift(); next !== undefined; next = queue.shift()) {
      const [index, mutant] = next;
      const { file, text } = mutant;
      const outcome = await ready.host.attempt({ file, text, tests: testsOf(ready.host, file) }, ready.patienceMs);
      const by = outcome?.failed ?? null;
      tried[index] = { mutant, verdict: outcome === null ? 'timeout' : by === null ? 'survived' : 'killed', by };
      if (by === null && outcome !== null) console.error(`survived: ${describeMutant(mutant)}`);
      if (ready.host.isGone) ready = await start();
      done += 1;
      if (done % TELL_EVERY === 0) console.error(`${done} of ${mutants.length} mutants`);
    }
    ready.host.stop();
  };
  await Promise.all(Array.from({ length: Math.min(jobs, mutants.length) }, work));
  return tried;
}

/** A host whose tests are loaded and pass. */
async function readyHost(root: string, choose: (host: TestHost) => readonly string[]) {
  const host = await TestHost.start(root);
  const tests = choose(host);
  if (tests.length === 0) throw new Error('there are no tests for these files');
  const began = performance.now();
  const outcome = await host.attempt({ file: null, text: '', tests }, BASELINE_MS);
  if (outcome === null || outcome.failed !== null) {
    host.stop();
    throw new Error(`the tests fail without any fault: ${outcome?.failed ?? 'no answer'} ${outcome?.why ?? ''}`);
  }
  return { host, patienceMs: Math.max(LEAST_PATIENCE_MS, (performance.now() - began) * PATIENCE) };
}
