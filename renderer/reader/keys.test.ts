import { describe, expect, it } from 'vitest';
import { keyAction } from './keys.ts';

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
    expect(stroke('f')).toBeNull();
    expect(stroke('ArrowLeft', { altKey: true })).toBeNull();
  });
});
