import { describe, expect, it } from 'vitest';
import { toCsv } from './toCsv.ts';

describe('the exported list', () => {
  it('keeps commas, quotes and Vietnamese letters', () => {
    expect(toCsv([['Mục', 'a,"b"']])).toBe('\uFEFF"Mục","a,""b"""\r\n');
  });

  it('is no formula in a spreadsheet', () => {
    expect(toCsv([['=1+1', '@x', '2-1']])).toBe('\uFEFF"\'=1+1","\'@x","2-1"\r\n');
  });
});
