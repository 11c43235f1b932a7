import { describe, expect, it } from 'vitest';
import { cutToBytes } from './cutToBytes.ts';

describe('a text cut to bytes', () => {
  it.each([
    ['Phòng họp', 63, 'Phòng họp'],
    ['Phòng', 3, 'Ph'],
    ['Phòng', 4, 'Phò'],
    ['🎤', 3, ''],
    ['', 0, ''],
  ])('%j in %i', (text, bytes, expected) => {
    // "ò" takes two bytes, so that three hold no half of it.
    expect(cutToBytes(text.normalize('NFC'), bytes)).toBe(expected);
  });
});
