import { describe, expect, it } from 'vitest';
import { NOTHING, pick, pickOf } from './selection.ts';

const ORDER = ['a', 'b', 'c', 'd'];
const chosen = (...keys: string[]) => ({ keys: new Set(keys), anchor: keys.at(-1) ?? null });
const PRESS = { shiftKey: false, ctrlKey: false, metaKey: false, detail: 1, pointerType: 'mouse' };

describe('choosing terminals', () => {
  it('a press chooses one alone, and again none', () => {
    const one = pick(chosen('a', 'b'), ORDER, 'c', 'only');
    expect([...one.keys]).toEqual(['c']);
    expect(pick(one, ORDER, 'c', 'only')).toBe(NOTHING);
  });

  it('another one comes and goes', () => {
    const two = pick(chosen('a'), ORDER, 'c', 'toggle');
    expect([...two.keys]).toEqual(['a', 'c']);
    expect([...pick(two, ORDER, 'a', 'toggle').keys]).toEqual(['c']);
  });

  it('a range goes from the last one pressed, forwards and back, in the order that is shown', () => {
    expect([...pick(chosen('b'), ORDER, 'd', 'range').keys]).toEqual(['b', 'c', 'd']);
    expect([...pick(chosen('d'), ORDER, 'b', 'range').keys]).toEqual(['d', 'b', 'c']);
    expect([...pick(NOTHING, ORDER, 'b', 'range').keys]).toEqual(['b']);
    expect([...pick(chosen('hidden'), ORDER, 'b', 'range').keys]).toEqual(['b']);
  });

  it('the keyboard and a finger add, a mouse alone does not', () => {
    expect(pickOf(PRESS)).toBe('only');
    expect(pickOf({ ...PRESS, ctrlKey: true })).toBe('toggle');
    expect(pickOf({ ...PRESS, detail: 0 })).toBe('toggle');
    expect(pickOf({ ...PRESS, pointerType: 'touch' })).toBe('toggle');
    expect(pickOf({ ...PRESS, shiftKey: true, ctrlKey: true })).toBe('range');
  });
});
