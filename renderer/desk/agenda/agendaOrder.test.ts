import { describe, expect, it } from 'vitest';
import { dropped, type OrderLine, stepped } from './agendaOrder.ts';

const line = (id: string, parentId: string | null = null, kind: OrderLine['kind'] = 'item'): OrderLine => ({
  id,
  parentId,
  kind,
});
const AGENDA = [line('a'), line('b'), line('b1', 'b'), line('b2', 'b'), line('pause', null, 'recess'), line('c')];
const drawn = (order: readonly OrderLine[] | null) =>
  order?.map(({ id, parentId }) => (parentId === null ? id : `${parentId}>${id}`)).join(' ') ?? null;

describe('[M-4] reordering the agenda', () => {
  it('moves an item with its parts', () => {
    expect(drawn(stepped(AGENDA, 'b', 'up'))).toBe('b b>b1 b>b2 a pause c');
    expect(drawn(stepped(AGENDA, 'b', 'down'))).toBe('a pause b b>b1 b>b2 c');
    expect(drawn(dropped(AGENDA, 'b', 'c', 'after'))).toBe('a pause c b b>b1 b>b2');
  });

  it('moves a part among its siblings and stops at the ends', () => {
    expect(drawn(stepped(AGENDA, 'b2', 'up'))).toBe('a b b>b2 b>b1 pause c');
    expect(stepped(AGENDA, 'b1', 'up')).toBeNull();
    expect(stepped(AGENDA, 'a', 'up')).toBeNull();
    expect(stepped(AGENDA, 'c', 'down')).toBeNull();
  });

  it('makes an item a part of the one above, and a part an item of its own', () => {
    expect(drawn(dropped(AGENDA, 'c', 'b', 'inside'))).toBe('a b b>b1 b>b2 b>c pause');
    expect(drawn(stepped([line('a'), line('b')], 'b', 'inward'))).toBe('a a>b');
    expect(drawn(stepped(AGENDA, 'b1', 'outward'))).toBe('a b b>b2 b1 pause c');
    expect(stepped(AGENDA, 'a', 'outward')).toBeNull();
  });

  it('keeps two levels: neither an item with parts nor a recess becomes a part, and no recess has parts', () => {
    expect(stepped(AGENDA, 'b', 'inward')).toBeNull();
    expect(stepped(AGENDA, 'pause', 'inward')).toBeNull();
    expect(stepped(AGENDA, 'c', 'inward')).toBeNull();
    expect(dropped(AGENDA, 'b', 'b1', 'after')).toBeNull();
    expect(dropped(AGENDA, 'pause', 'b1', 'before')).toBeNull();
  });

  it('drops a line between the parts of another item', () => {
    expect(drawn(dropped(AGENDA, 'a', 'b2', 'before'))).toBe('b b>b1 b>a b>b2 pause c');
    expect(dropped(AGENDA, 'a', 'b', 'before')).toBeNull();
    expect(dropped(AGENDA, 'a', 'a', 'after')).toBeNull();
  });

  it('always gives every line back exactly once', () => {
    for (const { id } of AGENDA)
      for (const { id: target } of AGENDA)
        for (const place of ['before', 'inside', 'after'] as const) {
          const order = dropped(AGENDA, id, target, place);
          if (order !== null)
            expect(order.map((entry) => entry.id).toSorted()).toEqual(AGENDA.map((e) => e.id).toSorted());
        }
  });
});
