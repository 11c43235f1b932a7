import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { createStore } from 'zustand/vanilla';
import { paperLine } from '../../core/testing/paperLine.ts';
import { keepPapersReady } from './keepPapersReady.ts';
import { papersHere } from './papersHere.ts';
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
    papers: async () => [],
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

describe('the papers that the shell brings', () => {
  const paper = (sha256: string) => paperLine({ id: sha256, file: { sha256, size: 1, pages: 1 } });
  const signedIn: RoomState['session'] = {
    kind: 'signedIn',
    role: 'seat',
    sessionId: 's',
    token: null,
    accountId: null,
    personId: 'p',
    placeId: '1',
  };

  /** A store that a test speaks for, and a shell that has what it says. */
  function kept() {
    const here: string[] = [];
    const papers = vi.fn(async (_token: string | null, _wanted: readonly string[]) => [...here]);
    const store = createStore<RoomState>()(() => INITIAL_ROOM);
    let token: string | null = 'token';
    keepPapersReady(store, { papers }, () => token);
    const show = async (...shas: string[]) => {
      store.setState({ session: signedIn, views: { papers: { papers: shas.map(paper) } } });
      await vi.advanceTimersByTimeAsync(0);
    };
    const signOut = async () => {
      token = null;
      store.setState({ session: { kind: 'place', placeId: '1' }, views: {} });
      await vi.advanceTimersByTimeAsync(0);
    };
    return { papers, here, show, signOut };
  }

  it('are told to it when they change, with the session’s proof', async () => {
    const { papers, show } = kept();
    await vi.advanceTimersByTimeAsync(0);
    expect(papers).not.toHaveBeenCalled();
    await show('a');
    await show('a');
    await show('a', 'b');
    expect(papers.mock.calls).toEqual([
      ['token', ['a']],
      ['token', ['a', 'b']],
    ]);
  });

  it('are on the list as being here once they have come', async () => {
    const { here, show } = kept();
    await show('a', 'b');
    here.push('a');
    await vi.advanceTimersByTimeAsync(3_000);
    expect(papersHere.getState().files).toEqual(new Set(['a']));
  });

  it('are none when somebody has signed out (D-7)', async () => {
    const { papers, show, signOut } = kept();
    await show('a');
    await signOut();
    expect(papers.mock.calls.at(-1)).toEqual([null, []]);
  });
});
