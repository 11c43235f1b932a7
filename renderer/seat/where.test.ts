import { describe, expect, it } from 'vitest';
import {
  closeEntry,
  closePaper,
  follow,
  goTo,
  type Happening,
  openEntry,
  openPaper,
  outside,
  START,
  Where,
} from './where.ts';

const quiet: Happening = { meetingId: 'm', currentItemId: 'i1', openPoll: null, announcedPollId: null, noPoll: true };
const at = (over: Partial<Where>): Where => ({ ...START, meetingId: 'm', seenItemId: 'i1', ...over });
const reading = at({ part: 'reader', paper: { id: 'p', from: 'agenda' } });

describe('where a delegate is', () => {
  it('opens what a search found, and leads back to the search', () => {
    const find = { id: 'f', words: 'Đảng bộ', page: 7 };
    const open = openPaper(goTo(at({}), 'search'), 'p', find);
    expect(open).toMatchObject({ part: 'reader', paper: { id: 'p', from: 'search', find } });
    expect(openPaper(open, 'q').paper).toEqual({ id: 'q', from: 'search' });
    expect(closePaper(open).part).toBe('search');
  });

  it('opens a document of the library beside the paper, and leads back to it', () => {
    const open = openEntry(goTo(reading, 'library'), 'e');
    expect(open).toMatchObject({ part: 'entry', entry: { id: 'e', from: 'library' }, paper: { id: 'p' } });
    const away = goTo(open, 'papers');
    expect(away.part).toBe('reader');
    expect(goTo(away, 'library').part).toBe('entry');
    expect(goTo(open, 'library').part).toBe('library');
    expect(closeEntry(openEntry(goTo(open, 'search'), 'f'))).toMatchObject({ part: 'search', entry: null });
    const { entry: _, ...older } = at({});
    expect(Where.parse(older)).toEqual(at({}));
  });

  it('has nothing but the library outside meetings', () => {
    expect(outside(reading)).toMatchObject({ part: 'library', paper: null });
    const searching = goTo(at({}), 'search');
    expect(outside(searching)).toBe(searching);
  });

  it('leaves whoever reads in the library and has no vote where they are', () => {
    const open = openEntry(goTo(at({}), 'library'), 'e');
    expect(follow(open, { ...quiet, noPoll: false, openPoll: { id: 'v', entitled: false } }).part).toBe('entry');
  });

  it('changes nothing when nothing happens', () => {
    expect(follow(reading, quiet)).toBe(reading);
  });

  it('starts again when another meeting comes to the room', () => {
    expect(follow(reading, { ...quiet, meetingId: 'n' })).toEqual({ ...START, meetingId: 'n', seenItemId: 'i1' });
  });

  it('opens the next item by itself for those who follow', () => {
    expect(follow(at({}), { ...quiet, currentItemId: 'i2' }).seenItemId).toBe('i2');
  });

  it('follows again when the meeting takes up the item being looked at', () => {
    expect(follow(at({ itemId: 'i5' }), { ...quiet, currentItemId: 'i5' })).toMatchObject({
      itemId: null,
      seenItemId: 'i5',
    });
  });

  it('leaves a reader, and somebody who looks at another item, where they are', () => {
    for (const where of [reading, at({ itemId: 'i5' })]) {
      expect(follow(where, { ...quiet, currentItemId: 'i2' })).toBe(where);
    }
  });

  it('brings up the vote when a poll opens and keeps the paper open', () => {
    const next = follow(reading, { ...quiet, noPoll: false, openPoll: { id: 'v', entitled: true } });
    expect(next).toMatchObject({ part: 'vote', paper: { id: 'p', from: 'agenda' }, shownPollId: 'v' });
  });

  it('brings the same poll up only once, also after a reload', () => {
    const poll = { ...quiet, noPoll: false, openPoll: { id: 'v', entitled: true } };
    const back = goTo(follow(reading, poll), 'papers');
    expect(back.part).toBe('reader');
    expect(follow(back, poll)).toBe(back);
  });

  it('waits until the own entitlement is known', () => {
    const where = at({});
    expect(follow(where, { ...quiet, noPoll: false, openPoll: { id: 'v', entitled: null } })).toBe(where);
  });

  it('does not take the paper away from somebody who has no vote', () => {
    expect(follow(reading, { ...quiet, noPoll: false, openPoll: { id: 'v', entitled: false } }).part).toBe('reader');
    expect(follow(at({}), { ...quiet, noPoll: false, openPoll: { id: 'v', entitled: false } }).part).toBe('vote');
  });

  it('brings back those whom the vote took away, when it is put away', () => {
    const open = { ...quiet, noPoll: false, openPoll: { id: 'v', entitled: true } };
    const voting = follow(reading, open);
    expect(follow(voting, { ...quiet, noPoll: false })).toBe(voting);
    expect(follow(voting, quiet)).toMatchObject({ part: 'reader', paper: { id: 'p' } });
    const chosen = goTo(goTo(voting, 'agenda'), 'vote');
    expect(follow(chosen, quiet).part).toBe('vote');
  });

  it('counts a result as seen only on the vote screen itself', () => {
    const done = { ...quiet, announcedPollId: 'v' };
    expect(follow(reading, done)).toBe(reading);
    expect(follow(at({ part: 'vote' }), done).seenResultId).toBe('v');
    expect(follow(at({ part: 'vote', lookUp: 'old' }), done).seenResultId).toBeNull();
  });

  it('leads back to where the paper was opened', () => {
    const opened = openPaper(at({ part: 'vote' }), 'p');
    expect(opened).toMatchObject({ part: 'reader', paper: { id: 'p', from: 'vote' } });
    expect(closePaper(openPaper(opened, 'q'))).toMatchObject({ part: 'vote', paper: null });
  });

  it('returns to the root of a part when its own button is pressed again', () => {
    expect(goTo(at({ itemId: 'i5' }), 'agenda').itemId).toBeNull();
    expect(goTo(reading, 'papers').part).toBe('papers');
  });
});
