import { describe, expect, it } from 'vitest';
import { RecordFault } from '../RecordFault.ts';
import { RecountFault } from '../RecountFault.ts';
import { verifyRecord } from '../verifyRecord.ts';
import { attackVectors } from './attackVectors.ts';

const vectors = await attackVectors();

describe('the first verifier refuses', () => {
  it('X-5 at least 200 forged records, each under a name of its own', () => {
    expect(vectors.length).toBeGreaterThanOrEqual(200);
    expect(new Set(vectors.map(({ name }) => name)).size).toBe(vectors.length);
    expect(new Set(vectors.map(({ record }) => record)).size).toBe(vectors.length);
  });

  it.each(vectors)('$name', async ({ record, says }) => {
    const fault: unknown = await verifyRecord(record).catch((error: unknown) => error);
    if (!(fault instanceof RecordFault || fault instanceof RecountFault)) {
      throw new Error(`it was not refused: ${fault instanceof Error ? fault.stack : 'sound'}`);
    }
    expect(fault.message).toMatch(new RegExp(says));
  });
});
