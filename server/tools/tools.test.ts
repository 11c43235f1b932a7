import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';

function run(script: string, ...args: string[]) {
  const file = fileURLToPath(new URL(script, import.meta.url));
  const { status, stdout, stderr } = spawnSync(process.execPath, [file, ...args], { encoding: 'utf8' });
  return { status, stderr, last: stdout.trimEnd().split('\n').at(-1) ?? '' };
}

const NOTHING_WRONG = { lost: 0, doubled: 0, wrong_choices: 0, miscounted: 0 };

/** A drill starts the server again and again; a busy machine takes its time over that. */
const DRILL_MS = 300_000;

describe('npm run drill', { timeout: DRILL_MS }, () => {
  it('C-1 C-2 kills a server in vote storms and finds every acknowledged ballot once', () => {
    const { status, stderr, last } = run(
      'drill.ts',
      'kill',
      '--kind',
      'open',
      '--times',
      '3',
      '--seats',
      '8',
      '--json',
    );
    expect(stderr).toContain('seed ');
    expect(status).toBe(0);
    expect(JSON.parse(last)).toMatchObject({ kills: 3, acknowledged: 16, ...NOTHING_WRONG, polls: { open: 1 } });
  });

  it('C-1 V-15 kills it in a secret rating and before its sum is opened, which is that of what was cast', () => {
    const { status, last } = run('drill.ts', 'kill', '--kind', 'secret', '--times', '3', '--seats', '6', '--json');
    expect(status).toBe(0);
    expect(JSON.parse(last)).toMatchObject({ kills: 3, ...NOTHING_WRONG, polls: { rating: 1 } });
  });

  it('C-1 V-15 kills it as the counting board makes its key and opens a sum, part by part', () => {
    const { status, last } = run('drill.ts', 'kill', '--kind', 'board', '--times', '7', '--seats', '6', '--json');
    expect(status).toBe(0);
    const once = { ceremony: 1, confirmation: 1, storm: 1, close: 1, 'first part': 1, 'further parts': 1 };
    expect(JSON.parse(last)).toMatchObject({ kills: 7, ...NOTHING_WRONG, kills_in: once });
  });

  it.each([
    [[]],
    [['burn']],
    [['kill', '--times', '0']],
    [['kill', '--kind', 'x']],
    [['kill', 'now']],
    [['powercut', '--mutant', 'x']],
  ])('answers %j with its usage', (args) => {
    const { status, stderr } = run('drill.ts', ...args);
    expect(status).toBe(2);
    expect(stderr).toContain('npm run drill -- kill');
  });
});

describe('npm run bench', () => {
  it('C-1 L-2 holds votes on a durable and on a forgetful server and counts every ballot once', () => {
    const { status, last } = run('bench.ts', 'vote', '--seats', '8', '--repetitions', '1', '--json');
    expect(status).toBe(0);
    expect(JSON.parse(last)).toMatchObject({ seats: 8, repetitions: 1, lost: 0, doubled: 0, miscounted: 0 });
    expect(JSON.parse(last).ratio).toBeGreaterThan(0);
  });

  it.each([[[]], [['noise']], [['vote', '--seats', '5001']], [['documents', '--mb', 'big']]])(
    'answers %j with its usage',
    (args) => {
      const { status, stderr } = run('bench.ts', ...args);
      expect(status).toBe(2);
      expect(stderr).toContain('npm run bench -- vote');
    },
  );
});
