import { describe, expect, it } from 'vitest';
import { hasMarks } from './marks.ts';

describe('hasMarks', () => {
  it.each(['đại', 'dại', 'ĐU', 'nhà ở', 'ngô'])('sees the marks of %s', (words) => {
    expect(hasMarks(words)).toBe(true);
    expect(hasMarks(words.normalize('NFD'))).toBe(true);
  });

  it('sees none in plain letters and figures', () => {
    expect(hasMarks('dai bieu 2026–2030')).toBe(false);
  });
});
