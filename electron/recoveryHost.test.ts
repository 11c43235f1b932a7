import { EventEmitter } from 'node:events';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { RECOVERY } from './recovery.ts';
import { createRecovery, type Recovery, type WatchedContents } from './recoveryHost.ts';

class FakeContents extends EventEmitter implements WatchedContents {
  destroyed = false;
  /** What Electron does: the process ends, and the page is told to be gone. */
  forcefullyCrashRenderer = vi.fn(() => {
    this.emit('render-process-gone', {}, { reason: 'killed', exitCode: 1 });
  });
  isDestroyed = () => this.destroyed;
}

let recovery: Recovery;
const relaunch = vi.fn();
beforeEach(() => {
  vi.useFakeTimers();
  relaunch.mockClear();
  recovery = createRecovery({ now: Date.now, log: () => {}, withoutGpu: false, relaunch });
});
afterEach(() => {
  recovery.stop();
  vi.useRealTimers();
});

function watched() {
  const contents = new FakeContents();
  const load = vi.fn();
  const heart = recovery.watch(contents, load);
  return { contents, load, heart };
}

describe('recovery', () => {
  it('loads a crashed page again, a little later each time, and restarts the program at the sixth crash', () => {
    const { contents, load } = watched();
    for (const afterMs of [500, 1_000, 2_000, 4_000, 8_000]) {
      const loads = load.mock.calls.length;
      contents.emit('render-process-gone', {}, { reason: 'oom', exitCode: 1 });
      vi.advanceTimersByTime(afterMs - 1);
      expect(load).toHaveBeenCalledTimes(loads);
      vi.advanceTimersByTime(1);
      expect(load).toHaveBeenCalledTimes(loads + 1);
    }
    contents.emit('render-process-gone', {}, { reason: 'oom', exitCode: 1 });
    vi.advanceTimersByTime(RECOVERY.relaunchMs);
    expect(relaunch).toHaveBeenCalledExactlyOnceWith(false);
    expect(recovery.recent).toHaveLength(6);
  });

  it('ends and reloads a page that misses its beats, and leaves one that beats alone', () => {
    const { contents, load, heart } = watched();
    for (let i = 0; i < 20; i += 1) {
      heart.beat();
      vi.advanceTimersByTime(5_000);
    }
    expect(contents.forcefullyCrashRenderer).not.toHaveBeenCalled();
    vi.advanceTimersByTime(RECOVERY.silentMs);
    expect(contents.forcefullyCrashRenderer).toHaveBeenCalledOnce();
    vi.advanceTimersByTime(500);
    expect(load).toHaveBeenCalledOnce();
    // The new page has its own time for the first beat.
    vi.advanceTimersByTime(RECOVERY.firstBeatMs - 6_000);
    expect(contents.forcefullyCrashRenderer).toHaveBeenCalledOnce();
    vi.advanceTimersByTime(4_000);
    expect(contents.forcefullyCrashRenderer).toHaveBeenCalledTimes(2);
  });

  it('does not blame a page for the time that the machine slept', () => {
    const { contents, heart } = watched();
    heart.beat();
    vi.setSystemTime(Date.now() + 8 * 3_600_000);
    vi.advanceTimersByTime(2_000);
    heart.beat();
    vi.advanceTimersByTime(6_000);
    expect(contents.forcefullyCrashRenderer).not.toHaveBeenCalled();
  });

  it('gives a hung page its grace, and ends it only when it does not answer again', () => {
    const { contents, heart } = watched();
    contents.emit('unresponsive');
    vi.advanceTimersByTime(RECOVERY.hungGraceMs - 1);
    contents.emit('responsive');
    heart.beat();
    vi.advanceTimersByTime(RECOVERY.hungGraceMs);
    expect(contents.forcefullyCrashRenderer).not.toHaveBeenCalled();
    heart.beat();
    contents.emit('unresponsive');
    vi.advanceTimersByTime(RECOVERY.hungGraceMs);
    expect(contents.forcefullyCrashRenderer).toHaveBeenCalledOnce();
  });

  it('reloads after a failed load of the page, not of something in it', () => {
    const { contents, load } = watched();
    contents.emit('did-fail-load', {}, -6, 'not found', 'app://seat/x', false);
    vi.advanceTimersByTime(1_000);
    expect(load).not.toHaveBeenCalled();
    contents.emit('did-fail-load', {}, -6, 'not found', 'app://seat/', true);
    vi.advanceTimersByTime(1_000);
    expect(load).toHaveBeenCalledOnce();
  });

  it('restarts without the GPU after its second loss', () => {
    recovery.gpuGone('crashed');
    vi.advanceTimersByTime(60_000);
    expect(relaunch).not.toHaveBeenCalled();
    recovery.gpuGone('crashed');
    vi.advanceTimersByTime(RECOVERY.relaunchMs);
    expect(relaunch).toHaveBeenCalledExactlyOnceWith(true);
  });

  it('restarts once, however many errors come together', () => {
    for (let i = 0; i < 5; i += 1) recovery.uncaught(new Error('x'));
    vi.advanceTimersByTime(60_000);
    expect(relaunch).toHaveBeenCalledOnce();
  });

  it('leaves a window alone that is no more', () => {
    const { contents, load } = watched();
    contents.emit('render-process-gone', {}, { reason: 'crashed', exitCode: 1 });
    contents.destroyed = true;
    vi.advanceTimersByTime(60_000);
    expect(load).not.toHaveBeenCalled();
  });
});
