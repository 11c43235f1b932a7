import { describe, expect, it } from 'vitest';
import type { Outcome } from './outcome.ts';
import { RECEIPTS_KEPT, Receipts } from './receipts.ts';

const done = (entry: number): Promise<Outcome> => Promise.resolve({ ok: true, entry, at: 0, code: null });

describe('[C-2] receipts', () => {
  it('are found by owner and id, and only for the same content', () => {
    const receipts = new Receipts();
    const outcome = done(1);
    receipts.keep('p1', 'a', 'print', outcome);
    expect(receipts.find('p1', 'a', 'print')).toBe(outcome);
    expect(receipts.find('p1', 'a', 'other')).toBe('reused');
    expect(receipts.find('p2', 'a', 'print')).toBeNull();
    expect(receipts.find('p1', 'b', 'print')).toBeNull();
  });

  it('are forgotten oldest first, beyond the window', () => {
    const receipts = new Receipts();
    const outcome = done(1);
    for (let i = 0; i <= RECEIPTS_KEPT; i += 1) receipts.keep('p', `${i}`, '', outcome);
    expect(receipts.find('p', '0', '')).toBeNull();
    expect(receipts.find('p', '1', '')).toBe(outcome);
  });
});
