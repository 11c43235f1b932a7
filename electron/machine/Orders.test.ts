import { describe, expect, it, vi } from 'vitest';
import { type OrderHands, Orders } from './Orders.ts';

function hands(own: Partial<OrderHands> = {}): OrderHands {
  return {
    restart: vi.fn(),
    shutDown: vi.fn(async () => {}),
    collectLogs: vi.fn(async () => {}),
    wipe: vi.fn(async () => ({ deleted: [], failed: [] })),
    verifyPapers: vi.fn(async () => []),
    update: vi.fn(async () => () => {}),
    ...own,
  };
}

describe('an order', () => {
  it('to start again is answered before it is obeyed', async () => {
    const own = hands();
    const { said, after } = await new Orders(own, () => {}).carryOut({ id: 'o1', order: { kind: 'restart' } });
    expect(said).toEqual({ type: 'done', id: 'o1', outcome: { kind: 'done' } });
    expect(own.restart).not.toHaveBeenCalled();
    after?.();
    expect(own.restart).toHaveBeenCalledOnce();
  });

  it('that fails says why, in the system’s words', async () => {
    const own = hands({ shutDown: () => Promise.reject(new Error('Interactive authentication required.')) });
    const { said } = await new Orders(own, () => {}).carryOut({ id: 'o1', order: { kind: 'shutDown' } });
    expect(said).toMatchObject({ outcome: { kind: 'failed', why: 'Interactive authentication required.' } });
  });

  it('to wipe that is given again while it is carried out, or after, is carried out once', async () => {
    const own = hands();
    const orders = new Orders(own, () => {});
    const wipe = { id: 'w1', order: { kind: 'wipe', wipeId: 'w1', papers: 'all' } } as const;
    const answers = await Promise.all([orders.carryOut(wipe), orders.carryOut(wipe)]);
    answers.push(await orders.carryOut(wipe));
    expect(own.wipe).toHaveBeenCalledOnce();
    expect(answers.map(({ said }) => said.type)).toEqual(['wiped', 'wiped', 'wiped']);
  });

  it('that failed is tried again when it is given again', async () => {
    const wipe = vi.fn(async () => ({ deleted: [], failed: [] }));
    wipe.mockRejectedValueOnce(new Error('disk full'));
    const orders = new Orders(hands({ wipe }), () => {});
    const given = { id: 'w1', order: { kind: 'wipe', wipeId: 'w1', papers: 'all' } } as const;
    expect((await orders.carryOut(given)).said).toMatchObject({ outcome: { why: 'disk full' } });
    expect((await orders.carryOut(given)).said).toMatchObject({ type: 'wiped' });
  });
});
