import { describe, expect, it } from 'vitest';
import { ready } from '../../../../proof/sign/sodium.ts';
import { verifyRecord } from '../verifyRecord.ts';
import { OPEN_KINDS, SECRET_KINDS, soundMeeting } from './soundMeeting.ts';
import { soundRecords } from './soundRecords.ts';
import { recordOf } from './storyRecord.ts';

describe('records of sound meetings', () => {
  it('X-5 hold, with polls of every kind in them', async () => {
    await ready();
    const { bodies } = soundMeeting(1, [...OPEN_KINDS, ...SECRET_KINDS]);
    const record = await recordOf(bodies);
    const verified = await verifyRecord(record);
    expect(verified).toMatchObject({ size: bodies.length, witnesses: 3 });
    expect(verified.entries).toBeLessThan(bodies.length);
    expect(verified.polls.every(({ state, tally }) => state === 'announced' && tally !== null)).toBe(true);
    expect(verified.polls.find(({ setup }) => setup.conduct === 'secretBoard')).toMatchObject({
      cast: 8,
      roll: 8,
      unvouched: 1,
      voided: 1,
    });
  });

  it('X-5 hold, whatever is voted in them', async () => {
    for (const record of await soundRecords(7, 24)) await verifyRecord(record);
  });
});
