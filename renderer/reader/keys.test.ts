import { describe, expect, it } from 'vitest';
import { KEY_TABLE, keyAction, scrolls } from './keys.ts';

const stroke = (key: string, held: { ctrlKey?: boolean; altKey?: boolean; shiftKey?: boolean } = {}) =>
  keyAction({ key, ctrlKey: false, metaKey: false, altKey: false, shiftKey: false, ...held });

describe('keyAction', () => {
  it.each([
    ['PageDown', 'next'],
    ['PageUp', 'previous'],
    ['ArrowRight', 'next'],
    ['ArrowLeft', 'previous'],
    ['Home', 'first'],
    ['End', 'last'],
  ])('%s means %s', (key, action) => {
    expect(stroke(key)).toBe(action);
  });

  it('searches with Ctrl F in either case, and goes on with F3', () => {
    expect(stroke('F', { ctrlKey: true })).toBe('search');
    expect(stroke('F3')).toBe('findNext');
    expect(stroke('F3', { shiftKey: true })).toBe('findPrevious');
  });

  it('leaves scrolling, typing and the system keys alone', () => {
    expect(stroke('ArrowDown')).toBeNull();
    expect(stroke('q')).toBeNull();
    expect(stroke('g', { ctrlKey: true })).toBeNull();
    expect(stroke('ArrowLeft', { altKey: true })).toBeNull();
  });

  it('does what the table of the help says, for every line of it', () => {
    const keyOf = { '→': 'ArrowRight', '←': 'ArrowLeft' } as Readonly<Record<string, string>>;
    for (const { action, keys } of KEY_TABLE)
      for (const written of keys) {
        const key = written.split(' ').at(-1) ?? '';
        const held = { ctrlKey: written.startsWith('Ctrl'), shiftKey: written.startsWith('Shift') };
        expect(stroke(keyOf[key] ?? key, held), written).toBe(action);
      }
  });

  it('knows the keys that scroll', () => {
    expect(['ArrowDown', 'ArrowUp', ' ', 'PageDown'].map((key) => scrolls({ key }))).toEqual([true, true, true, false]);
  });
});
