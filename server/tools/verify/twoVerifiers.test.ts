import { describe, expect, it } from 'vitest';
import { verify } from '../../../verifier/verify.ts';
import { attackVectors } from './attacks/attackVectors.ts';
import { soundRecords } from './attacks/soundRecords.ts';
import { askBothVerifiers } from './compareVerifiers.ts';

const SOUND_RECORDS = 60;

const vectors = await attackVectors();
/** Forged records have most ballots in common with the sound ones they were made from. */
const known = new Map<string, string | null>();

describe('the second verifier refuses', () => {
  it.each(vectors)('$name', ({ record }) => {
    expect(verify(new TextEncoder().encode(record), known).kind).toBe('refused');
  });
});

describe('both verifiers', () => {
  it('X-5 say the same of generated sound meetings, to the last figure', async () => {
    for (const record of await soundRecords(1, SOUND_RECORDS)) {
      const { first, second, isSound } = await askBothVerifiers(record);
      expect(isSound).toBe(true);
      expect(second).toBe(first);
    }
  });
});
