import { describe, expect, it } from 'vitest';
import { verify } from '../../../verifier/verify.ts';
import { attackVectors } from './attacks/attackVectors.ts';
import { soundRecords } from './attacks/soundRecords.ts';
import { askBothVerifiers } from './compareVerifiers.ts';

const SOUND_RECORDS = 60;

const vectors = await attackVectors();
const records = await soundRecords(1, SOUND_RECORDS);
/** Forged records have most ballots in common with the sound ones they were made from. */
const known = new Map<string, string | null>();

describe('the second verifier refuses', () => {
  it.each(vectors)('$name', ({ record }) => {
    expect(verify(new TextEncoder().encode(record), known).kind).toBe('refused');
  });
});

describe('both verifiers', () => {
  it.each(records.map((record, i) => ({ record, i })))('X-5 say the same of sound meeting $i', async ({ record }) => {
    const { first, second, isSound } = await askBothVerifiers(record);
    expect(isSound).toBe(true);
    expect(second).toBe(first);
  });
});
