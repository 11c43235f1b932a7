import { describe, expect, it, vi } from 'vitest';
import { createWaker, DocumentRefused, fetchPatiently } from './fetchPatiently.ts';

function setUp(answers: readonly (Response | Error)[]) {
  const left = [...answers];
  const waiting: boolean[] = [];
  const fetch = vi.fn(async () => {
    const answer = left.shift();
    if (answer === undefined) throw new Error('asked more often than planned');
    if (answer instanceof Error) throw answer;
    return answer;
  });
  const abort = new AbortController();
  const waker = createWaker();
  const run = (pause: (ms: number) => Promise<void> = () => Promise.resolve()) =>
    fetchPatiently({ fetch, init: {}, signal: abort.signal, waker, onWaiting: (on) => waiting.push(on), pause });
  return { run, fetch, waiting, abort, waker };
}

const lost = () => new TypeError('network lost');

describe('fetchPatiently', () => {
  it('returns the body at once and says nothing about waiting when the network is there', async () => {
    const { run, waiting } = setUp([new Response('abc')]);
    expect(await (await run()).text()).toBe('abc');
    expect(waiting).toEqual([]);
  });

  it('tries again after a lost network and a failing server, and says when it got through', async () => {
    const { run, fetch, waiting } = setUp([lost(), new Response('', { status: 503 }), new Response('abc')]);
    expect(await (await run()).text()).toBe('abc');
    expect(fetch).toHaveBeenCalledTimes(3);
    expect(waiting).toEqual([true, true, false]);
  });

  it('is woken before its pause is over', async () => {
    const { run, waker, waiting } = setUp([lost(), new Response('abc')]);
    const done = run(() => new Promise(() => {}));
    await vi.waitFor(() => expect(waiting).toEqual([true]));
    waker.wake();
    expect(await (await done).text()).toBe('abc');
  });

  it.each([401, 403, 404])('gives up on answer %d', async (status) => {
    const { run } = setUp([new Response('', { status })]);
    await expect(run()).rejects.toBeInstanceOf(DocumentRefused);
  });

  it('stops when it is aborted', async () => {
    const { run, abort, fetch } = setUp([lost()]);
    const done = run(async () => abort.abort());
    await expect(done).rejects.toThrow();
    expect(fetch).toHaveBeenCalledTimes(1);
  });
});
