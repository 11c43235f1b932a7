import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { findBrowser } from './findBrowser.ts';

const ROOT = fileURLToPath(new URL('..', import.meta.url));
const reports = mkdtempSync(join(tmpdir(), 'nghi-su-reports-'));
const unitReport = join(reports, 'unit.json');
const browserReport = join(reports, 'browser.json');

interface Count {
  readonly passed: number;
  readonly failed: number;
  readonly skipped: number;
}

interface Phase {
  readonly name: string;
  readonly tool: string;
  readonly args: readonly string[];
  readonly count?: () => Count;
}

const readJson = (file: string) => JSON.parse(readFileSync(file, 'utf8'));

const PHASES: readonly Phase[] = [
  { name: 'Formatting and lint', tool: '@biomejs/biome/bin/biome', args: ['check', '.'] },
  { name: 'Types', tool: 'typescript/bin/tsc', args: ['--noEmit'] },
  {
    name: 'Unit, property, contract and simulation tests',
    tool: 'vitest/vitest.mjs',
    args: ['run', '--reporter=default', '--reporter=json', `--outputFile.json=${unitReport}`],
    count: () => {
      const { numPassedTests, numFailedTests, numPendingTests } = readJson(unitReport);
      return { passed: numPassedTests, failed: numFailedTests, skipped: numPendingTests };
    },
  },
  { name: 'The screens', tool: 'vite/bin/vite.js', args: ['build', '--logLevel', 'warn'] },
  {
    name: 'Browser tests',
    tool: '@playwright/test/cli.js',
    args: ['test', '--reporter=list,json'],
    count: () => {
      const { stats } = readJson(browserReport);
      return { passed: stats.expected + stats.flaky, failed: stats.unexpected, skipped: stats.skipped };
    },
  },
];

/** Runs everything in turn and stops at the first phase that fails; the last line sums up both test runners. */
function run(): number {
  const env = { ...process.env, CHROMIUM: findBrowser(), PLAYWRIGHT_JSON_OUTPUT_NAME: browserReport };
  const counts: Count[] = [];
  let status = 0;
  for (const phase of PHASES) {
    console.log(`\n── ${phase.name}`);
    const done = spawnSync(process.execPath, [join(ROOT, 'node_modules', phase.tool), ...phase.args], {
      cwd: ROOT,
      env,
      stdio: 'inherit',
    });
    if (done.status !== 0) {
      console.error(`\n${phase.name}: failed`);
      status = 1;
    }
    if (phase.count !== undefined) counts.push(phase.count());
    if (status !== 0) break;
  }
  const sum = (key: keyof Count) => counts.reduce((total, count) => total + count[key], 0);
  const failed = sum('failed') + (status !== 0 && sum('failed') === 0 ? 1 : 0);
  console.log(`\n${sum('passed')} passed, ${failed} failed, ${sum('skipped')} skipped`);
  return status;
}

process.exit(run());
