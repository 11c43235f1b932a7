import { describe, expect, it } from 'vitest';
import { isRelaunchDue, RECOVERY, remedyFor, type Trouble } from './recovery.ts';

const NOW = 10_000_000;
/** Troubles of the same kind, one a minute before now. */
const earlier = (count: number) => Array.from({ length: count }, (_, i) => NOW - (count - i) * 60_000);
const relaunch = (withoutGpu = false) => ({ kind: 'relaunch', afterMs: RECOVERY.relaunchMs, withoutGpu });
const crashed: Trouble = { kind: 'rendererGone', reason: 'crashed' };

describe('the recovery policy', () => {
  it.each(['crashed', 'oom', 'killed', 'abnormal-exit', 'memory-eviction'] as const)(
    'reloads a page that is gone: %s',
    (reason) => {
      expect(remedyFor({ kind: 'rendererGone', reason }, [], NOW)).toEqual({ kind: 'reload', afterMs: 500 });
    },
  );

  it.each([
    [0, 500],
    [1, 1_000],
    [2, 2_000],
    [3, 4_000],
    [4, 8_000],
  ])('after %i crashes waits %i ms', (count, afterMs) => {
    expect(remedyFor(crashed, earlier(count), NOW)).toEqual({ kind: 'reload', afterMs });
  });

  it('restarts the program when a page keeps crashing, and forgets crashes of long ago', () => {
    expect(remedyFor(crashed, earlier(5), NOW)).toEqual(relaunch());
    const longAgo = earlier(5).map((at) => at - RECOVERY.windowMs);
    expect(remedyFor(crashed, longAgo, NOW)).toEqual({ kind: 'reload', afterMs: 500 });
  });

  it.each([
    ['a page that ended on purpose', { kind: 'rendererGone', reason: 'clean-exit' }, { kind: 'none' }],
    ['a page that cannot start', { kind: 'rendererGone', reason: 'launch-failed' }, relaunch()],
    ['files that do not match', { kind: 'rendererGone', reason: 'integrity-failure' }, relaunch()],
    ['a hung page', { kind: 'hung' }, { kind: 'endRenderer' }],
    ['a silent page', { kind: 'silent' }, { kind: 'endRenderer' }],
    ['a load that failed', { kind: 'failedLoad', code: -6 }, { kind: 'reload', afterMs: 500 }],
    ['a load that another replaced', { kind: 'failedLoad', code: -3 }, { kind: 'none' }],
    ['a first loss of the GPU', { kind: 'gpuGone', reason: 'crashed', withoutGpu: false }, { kind: 'observe' }],
    ['a GPU process that ended', { kind: 'gpuGone', reason: 'clean-exit', withoutGpu: false }, { kind: 'none' }],
    ['an uncaught error', { kind: 'uncaught' }, relaunch()],
  ] as const)('for %s', (_, trouble, remedy) => {
    expect(remedyFor(trouble, [], NOW)).toEqual(remedy);
  });

  it('draws without the driver after a second loss of the GPU, and then leaves it at that', () => {
    const gone: Trouble = { kind: 'gpuGone', reason: 'crashed', withoutGpu: false };
    expect(remedyFor(gone, earlier(1), NOW)).toEqual(relaunch(true));
    expect(remedyFor({ ...gone, withoutGpu: true }, earlier(4), NOW)).toEqual({ kind: 'none' });
  });

  it.each(['hung', 'silent'] as const)('restarts the program when pages are %s again and again', (kind) => {
    expect(remedyFor({ kind }, earlier(5), NOW)).toEqual(relaunch());
  });
});

describe('the nightly relaunch', () => {
  const at3 = new Date(2026, 10, 22, 3, 10);
  const facts = { hour: 3, now: at3, startedAt: at3.getTime() - 20 * 3_600_000, meetingOpen: false };

  it.each([
    ['in its hour', {}, true],
    ['at another hour', { hour: 4 }, false],
    ['when it is switched off', { hour: null }, false],
    ['while a meeting is under way', { meetingOpen: true }, false],
    ['of a program that has just started', { startedAt: at3.getTime() - 3_600_000 }, false],
  ])('%s', (_, change, due) => {
    expect(isRelaunchDue({ ...facts, ...change })).toBe(due);
  });
});
