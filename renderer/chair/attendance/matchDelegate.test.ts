import { describe, expect, it } from 'vitest';
import { matches } from './matchDelegate.ts';

const thuy = { name: 'Đặng Quốc Thụy', code: 'UV-007', place: '07', unit: 'Sở Xây dựng' };

describe('matches', () => {
  it('finds a name without its diacritics, đ included, in any case', () => {
    expect(matches(thuy, 'dang quoc')).toBe(true);
    expect(matches(thuy, 'ĐẶNG')).toBe(true);
    expect(matches({ ...thuy, name: thuy.name.normalize('NFD') }, 'thụy')).toBe(true);
  });

  it('finds by code, place and unit, in any order of words', () => {
    expect(matches(thuy, 'uv-007')).toBe(true);
    expect(matches(thuy, 'xay dung thuy')).toBe(true);
    expect(matches({ name: 'A', code: 'B', place: null }, '')).toBe(true);
  });

  it('does not find somebody else', () => {
    expect(matches(thuy, 'dang van')).toBe(false);
  });
});
