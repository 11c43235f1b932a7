import { describe, expect, it } from 'vitest';
import type { Poll } from '../board/pollTypes.ts';
import { samplePoll } from '../board/testing/samplePoll.ts';
import { pollOnStage, type Turned, tableMark } from './onStage.ts';

const poll = (id: string, state: Poll['state']): Poll => samplePoll({ id, title: id, state });
const toItem = (at: Poll | null): Turned => ({ at: tableMark(at), to: { kind: 'item' } });
const toPoll = (at: Poll | null, pollId: string): Turned => ({ at: tableMark(at), to: { kind: 'poll', pollId } });

describe('pollOnStage', () => {
  const old = poll('old', 'announced');
  const closed = poll('now', 'closed');

  it('is the poll on the table, or the item when there is none', () => {
    expect(pollOnStage(closed, [old, closed], null)?.id).toBe('now');
    expect(pollOnStage(null, [old], null)).toBeNull();
  });

  it('is what the chair turned to', () => {
    expect(pollOnStage(closed, [old, closed], toItem(closed))).toBeNull();
    expect(pollOnStage(closed, [old, closed], toPoll(closed, 'old'))?.id).toBe('old');
    expect(pollOnStage(null, [old], toPoll(null, 'old'))?.id).toBe('old');
  });

  it('comes back to the table when something happens there', () => {
    const announced = poll('now', 'announced');
    expect(pollOnStage(announced, [old, announced], toItem(closed))?.id).toBe('now');
  });

  it('never hides an open vote', () => {
    const open = poll('now', 'open');
    expect(pollOnStage(open, [old, open], toItem(open))?.id).toBe('now');
  });
});
