import { describe, expect, it } from 'vitest';
import { share } from '../voting/tally.ts';
import { formatShare, formatVotes } from './format.ts';

describe('formatShare', () => {
  // DOMAIN section 2: counts and bases as published.
  it.each([
    [448, 473, '94,71%'],
    [437, 473, '92,39%'],
    [3, 473, '0,63%'],
    [8, 473, '1,69%'],
    [443, 473, '93,66%'],
    [438, 473, '92,60%'],
    [1, 494, '0,20%'],
    [28, 487, '5,75%'],
    [444, 485, '91,55%'],
    [486, 498, '97,59%'],
    [49, 58, '84,48%'],
  ])('[V-1] %d of %d is %s', (count, base, text) => {
    expect(formatShare(share(count, base), 'vi')).toBe(text);
  });

  it("keeps the rule's decimals", () => {
    expect(formatShare(share(448, 473, 1), 'vi', 1)).toBe('94,7%');
    expect(formatShare(share(448, 473, 0), 'vi', 0)).toBe('95%');
    expect(formatShare(share(473, 473, 1), 'en', 1)).toBe('100.0%');
  });

  it('says nothing of an empty base', () => {
    expect(formatShare(share(0, 0), 'vi')).toBe('–');
  });
});

describe('formatVotes', () => {
  it('prints a count with its thousands', () => {
    expect(formatVotes(1586, 1, 'vi')).toBe('1.586');
  });

  it('[V-11] prints weights in thousandths as exact decimals', () => {
    expect(formatVotes(12_500, 1000, 'vi')).toBe('12,5');
    expect(formatVotes(12_000, 1000, 'vi')).toBe('12');
    expect(formatVotes(1_234_005, 1000, 'en')).toBe('1,234.005');
    expect(formatVotes(7, 1000, 'vi')).toBe('0,007');
  });
});
