import { describe, expect, it } from 'vitest';
import {
  type BallotDraft,
  faultOf,
  keptDraft,
  mark,
  newDraft,
  nextUnmarked,
  unmarkedOf,
  write,
} from './ballotDraft.ts';
import { testPoll } from './testing/testPoll.ts';

const rating = testPoll('partyRating', ['a', 'b', 'c', 'd']);
const struck = testPoll('partyElectionWithSurplus', ['a', 'b', 'c', 'd'], 2);
const single = testPoll('partyCommitteeResolution', ['']);
const strikeAt = (draft: BallotDraft, ...lines: number[]) =>
  lines.reduce((now, line) => mark(struck, now, line, 'strike'), draft);

describe('a ballot being made', () => {
  it('shows what is still unmarked and leads to the next of it, round again at the end', () => {
    const draft = mark(rating, mark(rating, newDraft(rating), 0, 'high'), 2, 'low');
    expect(unmarkedOf(draft.choices)).toEqual([1, 3]);
    expect(nextUnmarked(draft.choices, 1)).toBe(3);
    expect(nextUnmarked(draft.choices, 3)).toBe(1);
    expect(nextUnmarked(['high'], 0)).toBeNull();
    expect(draft.review).toBe(false);
  });

  it('takes a mark away again', () => {
    expect(mark(rating, mark(rating, newDraft(rating), 0, 'high'), 0, null)).toEqual(newDraft(rating));
  });

  it('is read once more at once when there is one question only', () => {
    expect(mark(single, newDraft(single), 0, 'for').review).toBe(true);
    expect(mark(single, newDraft(single), 0, null).review).toBe(false);
  });

  it('[V-12] is sent with unmarked lines only when the delegate says so, and never empty', () => {
    const one = mark(rating, newDraft(rating), 0, 'high');
    expect(faultOf(rating, newDraft(rating))).toEqual({ kind: 'nothing' });
    expect(faultOf(rating, { ...newDraft(rating), blanks: true })).toEqual({ kind: 'nothing' });
    expect(faultOf(rating, one)).toEqual({ kind: 'unmarked', count: 3 });
    expect(faultOf(rating, { ...one, blanks: true })).toBeNull();
  });

  it('[V-12] leaves one to as many names as there are seats on a struck list', () => {
    const all = newDraft(struck);
    expect(faultOf(struck, all)).toEqual({ kind: 'tooMany', kept: 4, seats: 2 });
    expect(faultOf(struck, strikeAt(all, 0, 1))).toBeNull();
    expect(faultOf(struck, strikeAt(all, 0, 1, 2))).toBeNull();
    expect(faultOf(struck, strikeAt(all, 0, 1, 2, 3))).toEqual({ kind: 'nobodyLeft' });
  });

  it('is kept over a reload, and is of the past once another ballot was recorded', () => {
    const draft = write(mark(rating, newDraft(rating), 1, 'middle'), 1, 'Rõ');
    const kept: unknown = JSON.parse(JSON.stringify(draft));
    expect(keptDraft(kept, rating, 0)).toEqual(draft);
    expect(keptDraft(kept, rating, 1)).toBeNull();
  });

  it('does not count when it is of another ballot', () => {
    expect(keptDraft({ optionId: 'for', text: '', again: false }, rating, 0)).toBeNull();
    expect(keptDraft(newDraft(struck), rating, 0)).toBeNull();
    expect(keptDraft(newDraft(single), rating, 0)).toBeNull();
  });
});
