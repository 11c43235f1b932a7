import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { LatestSender, type Sent } from './LatestSender.ts';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

describe('the sender of the newest', () => {
  it('sends the first at once, then at most one in its time, the newest, and always the last', async () => {
    const sent: number[] = [];
    const sender = new LatestSender<number>(100, async (value) => {
      sent.push(value);
      return 'ok';
    });
    for (let i = 0; i < 10; i += 1) sender.push(i);
    expect(sent).toEqual([0]);
    await vi.advanceTimersByTimeAsync(100);
    expect(sent).toEqual([0, 9]);
    await vi.advanceTimersByTimeAsync(500);
    expect(sent).toEqual([0, 9]);
    sender.push(10);
    expect(sent).toEqual([0, 9, 10]);
  });

  it('has one under way however slow the line is', async () => {
    const done: ((sent: Sent) => void)[] = [];
    const sender = new LatestSender<number>(100, () => new Promise((answer) => done.push(answer)));
    sender.push(1);
    sender.push(2);
    await vi.advanceTimersByTimeAsync(1000);
    expect(done).toHaveLength(1);
    done[0]?.('ok');
    await vi.advanceTimersByTimeAsync(0);
    expect(done).toHaveLength(2);
  });

  it('tries again what came too soon unless there is something newer, and nothing after its end', async () => {
    const sent: number[] = [];
    const answers: Sent[] = ['tooFast', 'tooFast', 'ok'];
    const sender = new LatestSender<number>(100, async (value) => {
      sent.push(value);
      return answers.shift() ?? 'ok';
    });
    sender.push(1);
    await vi.advanceTimersByTimeAsync(100);
    sender.push(2);
    await vi.advanceTimersByTimeAsync(300);
    expect(sent).toEqual([1, 1, 2]);
    sender.stop();
    sender.push(3);
    await vi.advanceTimersByTimeAsync(300);
    expect(sent).toEqual([1, 1, 2]);
  });
});
