import { describe, expect, it } from 'vitest';
import { titleStep } from './titleStep.ts';

describe('titleStep', () => {
  it('gives short titles the largest type and steps down as they grow', () => {
    expect(titleStep('Khai mạc')).toBe(1);
    expect(titleStep('a'.repeat(80))).toBe(1);
    expect(titleStep('a'.repeat(81))).toBe(2);
    expect(titleStep('a'.repeat(220))).toBe(3);
    expect(titleStep('a'.repeat(300))).toBe(4);
  });

  it('counts letters, not the bytes or the halves they are stored in', () => {
    expect(titleStep('𝔸'.repeat(80))).toBe(1);
  });
});
