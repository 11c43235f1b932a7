import { join, relative } from 'node:path';
import { BaseSequencer, type CliOptions, createVitest, type TestSpecification, type Vitest } from 'vitest/node';
import type { Outcome, Trial } from './hostProtocol.ts';

/** Longest time of one test, in milliseconds: far longer than the sources take on a busy machine, so that no fault is noticed by it. */
const TEST_TIMEOUT_MS = 300_000;

const root = process.cwd();
let replaced: { readonly path: string; readonly text: string } | null = null;

/** How long each test file took when it last ran to its end, in milliseconds. */
const took = new Map<string, number>();

/** What takes long comes last: most faults are noticed before. */
class QuickestFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const time = ({ moduleId }: TestSpecification) => took.get(moduleId) ?? 0;
    return files.toSorted((a, b) => time(a) - time(b));
  }
}

const options: CliOptions = {
  root,
  watch: false,
  bail: 1,
  isolate: false,
  pool: 'threads',
  maxWorkers: 1,
  testTimeout: TEST_TIMEOUT_MS,
  sequence: { sequencer: QuickestFirst },
  reporters: [{}],
  // It would answer for a mutant what the sources gave.
  fsModuleCache: false,
};

const vitest = await createVitest(options, {
  plugins: [
    {
      name: 'mutant',
      enforce: 'pre',
      load: (id) => (id === replaced?.path ? replaced.text : null),
    },
  ],
});
await vitest.standalone();
const specifications = await vitest.globTestSpecifications();

/** The tests among `tests` that come to load `path`, as far as any test has been loaded yet; all before that. */
function importersOf(vitest: Vitest, path: string): (specification: TestSpecification) => boolean {
  const reached = new Set<string>();
  for (const { vite } of vitest.projects) {
    for (const { moduleGraph } of Object.values(vite.environments)) {
      const queue = [...(moduleGraph.getModulesByFile(path) ?? [])];
      for (let module = queue.pop(); module !== undefined; module = queue.pop()) {
        if (module.file === null || reached.has(module.file)) continue;
        reached.add(module.file);
        queue.push(...module.importers);
      }
    }
  }
  return ({ moduleId }) => reached.size === 0 || reached.has(moduleId);
}

async function run(specifications: readonly TestSpecification[]): Promise<Outcome> {
  if (specifications.length === 0) return { failed: null, why: '' };
  // The answer is of every file that it knows of, those that failed for an earlier mutant among them.
  vitest.state.filesMap.clear();
  const { testModules, unhandledErrors } = await vitest.runTestSpecifications([...specifications]);
  for (const module of testModules) {
    const { collectDuration, duration } = module.diagnostic();
    if (module.state() === 'passed') took.set(module.moduleId, collectDuration + duration);
  }
  const failed = testModules.find((module) => module.state() === 'failed');
  if (failed !== undefined) {
    const [test] = [...failed.children.allTests('failed')];
    const error = test?.result().errors?.[0] ?? failed.errors()[0];
    return { failed: relative(root, failed.moduleId), why: `${test?.fullName ?? ''}: ${error?.message ?? ''}` };
  }
  const [unhandled] = unhandledErrors;
  return unhandled === undefined ? { failed: null, why: '' } : { failed: 'outside any test', why: String(unhandled) };
}

async function attempt({ file, text, tests }: Trial): Promise<Outcome> {
  const path = file === null ? null : join(root, file);
  const inSuite = specifications.filter(({ moduleId }) => tests.includes(relative(root, moduleId)));
  if (path === null) return run(inSuite);
  const related = inSuite.filter(importersOf(vitest, path));
  replaced = { path, text };
  vitest.invalidateFile(path);
  try {
    return await run(related);
  } finally {
    replaced = null;
    vitest.invalidateFile(path);
  }
}

process.on('message', (trial: Trial) => {
  void attempt(trial).then((outcome) => process.send?.(outcome));
});
process.on('disconnect', () => process.exit(1));
process.send?.(specifications.map(({ moduleId }) => relative(root, moduleId)));
