import { describe, expect, it } from 'vitest';
import { standInCode } from './standInCode.ts';

describe('the code of a stand-in', () => {
  it('is made of the absent delegate’s, free and never too long', () => {
    expect(standInCode('UV-007', new Set())).toBe('UV-007-DT');
    expect(standInCode('UV-007', new Set(['UV-007-DT']))).toBe('UV-007-DT2');
    expect(standInCode('U'.repeat(24), new Set())).toHaveLength(24);
  });
});
