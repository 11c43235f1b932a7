import { describe, expect, it } from 'vitest';
import { groupCode } from './groupCode.ts';

describe('a receipt code', () => {
  it('stands in groups of four, however it was sent', () => {
    expect(groupCode('7QK4M2ZP9XHT')).toBe('7QK4-M2ZP-9XHT');
    expect(groupCode('7QK4-M2ZP-9XHT')).toBe('7QK4-M2ZP-9XHT');
  });
});
