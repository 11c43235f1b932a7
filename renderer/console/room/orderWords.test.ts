import { describe, expect, it } from 'vitest';
import { vi } from '../../../core/i18n/vi.ts';
import type { OrderLine } from '../../../core/views/terminalViews.ts';
import { orderGlyph, outcomeWords, type TargetState, targetLabels, undone, whyWords } from './orderWords.ts';

const targets = (...states: TargetState[]): OrderLine['targets'] =>
  states.map((state, at) => ({ id: `t${at}`, label: `${at}`, state, why: null }));

describe('an order in words', () => {
  it('counts how its terminals took it', () => {
    const order = { kind: 'restart', targets: targets('done', 'away', 'done', 'notForBrowsers') } as const;
    expect(outcomeWords(order, vi)).toBe('2 đang khởi động lại, 1 mất kết nối, 1 không dành cho trình duyệt');
    expect(outcomeWords({ kind: 'message', targets: targets('sent', 'done') }, vi)).toBe('1 chưa bấm đã xem, 1 đã xem');
  });

  it('waits while an answer may come, then shows the worst', () => {
    expect(orderGlyph({ targets: targets('done', 'sent', 'failed') })).toBe('loading');
    expect(orderGlyph({ targets: targets('done', 'done') })).toBe('ok');
    expect(orderGlyph({ targets: targets('done', 'silent') })).toBe('warn');
    expect(orderGlyph({ targets: targets('done', 'away') })).toBe('bad');
  });

  it('says the program’s own reasons in the reader’s language, others as they came', () => {
    expect(whyWords('noMac', vi)).toBe(vi.console.orders.whys.noMac);
    expect(whyWords('EPERM', vi)).toBe('EPERM');
    expect(whyWords('toString', vi)).toBe('toString');
  });

  it('can be given again to those that may still do it', () => {
    expect(undone({ targets: targets('done', 'failed', 'silent', 'away', 'notForBrowsers', 'sent') })).toEqual([
      't1',
      't2',
      't3',
    ]);
  });

  it('names seats by their numbers and other screens by their names, the first few of them', () => {
    const named = [...targets('done', 'done', 'done'), { id: 'w', label: 'wall', state: 'done', why: null } as const];
    expect(targetLabels(named, new Set(['0', '1', '2']), vi, 5)).toBe('Ghế 0, 1, 2, wall');
    expect(targetLabels(named, new Set(['0', '1', '2']), vi, 2)).toBe('Ghế 0, 1 và 2 máy khác');
    expect(targetLabels(named.slice(-1), new Set(), vi, 2)).toBe('wall');
  });
});
