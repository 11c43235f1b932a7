import { describe, expect, it } from 'vitest';
import { verify } from '../../../verifier/verify.ts';
import { attackVectors } from './attacks/attackVectors.ts';
import { unexplained } from './attacks/countVectors.ts';
import { soundMeeting } from './attacks/soundMeeting.ts';
import { soundRecords } from './attacks/soundRecords.ts';
import { recordOf } from './attacks/storyRecord.ts';
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

  it('X-5 take counts of earlier versions, which say no reasons', async () => {
    const { bodies } = soundMeeting(3, ['hand', 'paper']);
    const older = bodies.map((body) => ({
      ...body,
      events: body.events.map((event) => {
        if (event.type === 'countEntered') return { ...event, counted: unexplained(event.counted) };
        if (event.type !== 'pollClosed' || event.tally === null) return event;
        return { ...event, tally: unexplained(event.tally) };
      }),
    }));
    expect(JSON.stringify(bodies)).toContain('"reasons"');
    expect(JSON.stringify(older)).not.toContain('"reasons"');
    const { first, second, isSound } = await askBothVerifiers(await recordOf(older));
    expect(isSound).toBe(true);
    expect(second).toBe(first);
  });
});
