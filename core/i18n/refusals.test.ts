import { describe, expect, it } from 'vitest';
import { RefusalCode } from '../refusal.ts';
import { en } from './en.ts';
import { vi } from './vi.ts';

describe('a refusal', () => {
  it.each(RefusalCode.options)('has a sentence in both languages: %s', (code) => {
    for (const sentence of [vi.refusals[code], en.refusals[code]]) {
      expect(sentence).toMatch(/^\p{Lu}.{15,}\.$/u);
      expect(sentence).toBe(sentence.normalize('NFC'));
    }
    expect(vi.refusals[code]).not.toBe(en.refusals[code]);
  });
});
