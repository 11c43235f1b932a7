import { describe, expect, it } from 'vitest';
import { WIRE_LIMITS } from '../../core/protocol/limits.ts';
import { MessageBudget } from './messageBudget.ts';

const take = (budget: MessageBudget, times: number, now: number) =>
  Array.from({ length: times }, () => budget.take(now));

describe('what a connection may say', () => {
  it('is a burst, then so many a second', () => {
    const budget = new MessageBudget(0);
    expect(new Set(take(budget, WIRE_LIMITS.messageBurst, 0))).toEqual(new Set(['pass']));
    expect(budget.take(0)).toBe('refuse');
    expect(take(budget, WIRE_LIMITS.messagesPerSecond + 1, 1000)).toEqual([
      ...Array.from({ length: WIRE_LIMITS.messagesPerSecond }, () => 'pass'),
      'refuse',
    ]);
  });

  it('ends with the connection after fifty strikes', () => {
    const budget = new MessageBudget(0);
    const strikes = Array.from({ length: 51 }, () => budget.strike());
    expect(strikes.indexOf('close')).toBe(50);
  });
});
