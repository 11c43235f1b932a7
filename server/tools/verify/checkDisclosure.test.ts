import { describe, expect, it } from 'vitest';
import { checkDisclosure } from './checkDisclosure.ts';
import type { RecordFile } from './recordFile.ts';
import type { BodyRecord } from './records.ts';

type Body = Pick<BodyRecord, 'i' | 'events'>;

const opened = (pollId: string, meetingId = 'm') => ({ type: 'pollOpened', meetingId, pollId });
const closed = (pollId: string, meetingId = 'm') => ({ type: 'pollClosed', meetingId, pollId });
const at = (i: number, ...events: readonly object[]) => ({ i, events }) as unknown as Body;

/** The index that is said to be withheld; null when nothing is found. */
function withheldIn(size: number, ...bodies: readonly Body[]): number | null {
  const record = { meetingId: 'm', size } as RecordFile;
  try {
    checkDisclosure(record, bodies as readonly BodyRecord[]);
    return null;
  } catch (error) {
    return (error as { readonly entry: number }).entry;
  }
}

describe('what a record may withhold', () => {
  it('is anything before a poll opens, between two and after the last', () => {
    expect(
      withheldIn(99, at(3), at(7, opened('a')), at(8), at(9, closed('a')), at(20, opened('b')), at(21, closed('b'))),
    ).toBeNull();
    expect(withheldIn(1)).toBeNull();
  });

  it('is nothing while one is open', () => {
    expect(withheldIn(99, at(7, opened('a')), at(9, closed('a')))).toBe(8);
    expect(withheldIn(99, at(7, opened('a')), at(8), at(10), at(11, closed('a')))).toBe(9);
    expect(withheldIn(99, at(0, opened('a')), at(1, opened('b')), at(2, closed('a')), at(4, closed('b')))).toBe(3);
  });

  it('is no end of the journal while one is open', () => {
    expect(withheldIn(9, at(7, opened('a')), at(8))).toBeNull();
    expect(withheldIn(10, at(7, opened('a')), at(8))).toBe(9);
  });

  it('does not depend on polls of other meetings', () => {
    expect(withheldIn(99, at(1, opened('a', 'other')), at(5))).toBeNull();
    expect(withheldIn(99, at(1, opened('a')), at(2, closed('a', 'other')), at(5))).toBe(3);
  });
});
