import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { paperLine } from '../../core/testing/paperLine.ts';
import { keepPapersReady } from './keepPapersReady.ts';
import { INITIAL_ROOM, type RoomState } from './roomState.ts';
import { BEAT_EVERY_MS, beatWhileShown, type SeatShell } from './shell.ts';

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

function fakeShell() {
  const beat = vi.fn();
  const shell: SeatShell = {
    beat,
    openLine: () => ({ send: () => {}, close: () => {} }),
    diagnostics: () => Promise.reject(new Error('not asked for')),
    service: async () => ({ kind: 'done' }),
    onServiceAsked: () => () => {},
    enrolment: {
      rooms: async () => [],
      begin: async () => {},
      cancel: async () => {},
      onStep: () => () => {},
    },
  };
  return { shell, beat };
}

describe('a page in the shell', () => {
  it('beats with what it knows of the meeting, and falls silent when its content is gone', () => {
    const { shell, beat } = fakeShell();
    const root = { childElementCount: 1 };
    let open = false;
    beatWhileShown(shell, root, () => open);
    open = true;
    vi.advanceTimersByTime(BEAT_EVERY_MS);
    expect(beat.mock.calls).toEqual([[false], [true]]);
    root.childElementCount = 0;
    vi.advanceTimersByTime(10 * BEAT_EVERY_MS);
    expect(beat).toHaveBeenCalledTimes(2);
  });
});

describe('released papers', () => {
  const paper = (sha256: string) => paperLine({ id: sha256, file: { sha256, size: 1, pages: 1 } });

  /** A store that a test speaks for, and the requests that were made. */
  function kept() {
    const asked: string[] = [];
    const failing = new Set<string>();
    vi.stubGlobal('fetch', async (url: string, init: RequestInit) => {
      asked.push(`${init.method} ${url} ${new Headers(init.headers).get('authorization')}`);
      return new Response(null, { status: failing.has(url) ? 503 : 200 });
    });
    let tell: (state: RoomState) => void = () => {};
    keepPapersReady(
      {
        subscribe(listener) {
          tell = listener;
          return () => {};
        },
      },
      () => 'token',
    );
    const show = async (...shas: string[]) => {
      tell({ ...INITIAL_ROOM, views: { papers: { papers: shas.map(paper) } } });
      await vi.advanceTimersByTimeAsync(0);
    };
    return { asked, failing, show };
  }

  it('are each asked for once, in turn, with the session’s proof', async () => {
    const { asked, show } = kept();
    await show('a', 'b');
    await show('a', 'b', 'c');
    expect(asked).toEqual(['a', 'b', 'c'].map((sha256) => `HEAD /documents/${sha256} Bearer token`));
  });

  it('are asked for again when the server was away', async () => {
    const { asked, failing, show } = kept();
    failing.add('/documents/a');
    await show('a', 'b');
    failing.clear();
    await show('a', 'b');
    expect(asked.map((line) => line.split(' ')[1])).toEqual(['/documents/a', '/documents/b', '/documents/a']);
  });
});
