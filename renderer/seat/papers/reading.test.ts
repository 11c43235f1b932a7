import { describe, expect, it } from 'vitest';
import { nextToRead, notePage, type Readings, readingState } from './reading.ts';

const paper = (sha256: string, pages: number | null = 12) => ({ file: { sha256, pages } });
const none: Readings = {};

describe('what a delegate has read', () => {
  it('is unread until it is opened, and read at the last page', () => {
    expect(readingState(none, paper('a'))).toEqual({ kind: 'unread' });
    const open = notePage(none, 'a', { page: 4, pages: 12, at: 1 });
    expect(readingState(open, paper('a'))).toEqual({ kind: 'reading', page: 4, pages: 12 });
    const done = notePage(open, 'a', { page: 12, pages: 12, at: 2 });
    expect(readingState(done, paper('a'))).toEqual({ kind: 'read', page: 12 });
  });

  it('stays read when the delegate turns back, and keeps the page', () => {
    const done = notePage(none, 'a', { page: 12, pages: 12, at: 1 });
    const back = notePage(done, 'a', { page: 3, pages: 12, at: 2 });
    expect(readingState(back, paper('a'))).toEqual({ kind: 'read', page: 3 });
  });

  it('is unread again when the file was replaced (D-3)', () => {
    const open = notePage(none, 'a', { page: 4, pages: 12, at: 1 });
    expect(readingState(open, paper('b')).kind).toBe('unread');
  });

  it('takes the page count of the reader where the server has none', () => {
    const done = notePage(none, 'a', { page: 2, pages: 2, at: 1 });
    expect(readingState(done, paper('a', null)).kind).toBe('read');
  });

  it('offers the paper left last, then the first unread, then the first', () => {
    const papers = [paper('a'), paper('b'), paper('c')];
    const two = notePage(notePage(none, 'b', { page: 2, pages: 12, at: 5 }), 'c', { page: 3, pages: 12, at: 9 });
    expect(nextToRead(papers, two)?.file.sha256).toBe('c');
    const read = notePage(none, 'a', { page: 12, pages: 12, at: 1 });
    expect(nextToRead(papers, read)?.file.sha256).toBe('b');
    expect(nextToRead([paper('a')], read)?.file.sha256).toBe('a');
    expect(nextToRead([], none)).toBeNull();
  });
});
