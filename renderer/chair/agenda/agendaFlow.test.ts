import { describe, expect, it } from 'vitest';
import { type AgendaLine, currentItem, lineState, nextItem } from './agendaFlow.ts';

const line = (id: string, state: AgendaLine['state'], parentId: string | null = null): AgendaLine => ({
  id,
  parentId,
  number: id,
  title: id,
  presenter: '',
  minutes: null,
  kind: 'item',
  state,
  since: null,
  until: null,
  plannedAt: null,
  papers: 0,
  polls: 0,
});

describe('nextItem', () => {
  it('is the first item of a meeting that has just opened', () => {
    expect(nextItem([line('1', 'upcoming'), line('2', 'upcoming')])?.id).toBe('1');
  });

  it('goes into the parts of an item before the item behind it', () => {
    const items = [line('1', 'current'), line('1.1', 'upcoming', '1'), line('2', 'upcoming')];
    expect(nextItem(items)?.id).toBe('1.1');
  });

  it('skips what is done, and comes back to what was passed over', () => {
    expect(nextItem([line('1', 'current'), line('2', 'done'), line('3', 'upcoming')])?.id).toBe('3');
    expect(nextItem([line('1', 'upcoming'), line('2', 'current')])?.id).toBe('1');
  });

  it('is nothing when the agenda is finished', () => {
    expect(nextItem([line('1', 'done'), line('2', 'current')])).toBeNull();
    expect(nextItem([])).toBeNull();
  });
});

describe('lineState', () => {
  it('shows an item as in progress while one of its parts is', () => {
    const items = [line('1', 'done'), line('1.1', 'current', '1'), line('2', 'upcoming')];
    expect(items.map((item) => lineState(item, items))).toEqual(['within', 'current', 'upcoming']);
    expect(currentItem(items)?.id).toBe('1.1');
  });

  it('shows an item as done once its parts are', () => {
    const items = [line('1', 'done'), line('1.1', 'done', '1')];
    expect(items.map((item) => lineState(item, items))).toEqual(['done', 'done']);
    expect(currentItem(items)).toBeNull();
  });
});
