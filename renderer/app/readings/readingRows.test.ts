import { describe, expect, it } from 'vitest';
import { readingRows } from './readingRows.ts';

const delegate = (name: string, step: 'none' | 'fetched' | 'opened' | 'read' | null) => ({
  personId: name,
  name,
  place: '1',
  papers: step === null ? [] : [{ id: 'd', step, furthest: null, pages: 3 }],
});

describe('the readers of a paper', () => {
  const all = [
    delegate('An', 'read'),
    delegate('Bình', 'none'),
    delegate('Chi', 'opened'),
    delegate('Dũng', null),
    delegate('Em', 'fetched'),
  ];
  const names = (onlyUnread: boolean) => readingRows(all, 'd', onlyUnread).map(({ name }) => name);

  it('are those who may read it, the least far first', () => expect(names(false)).toEqual(['Bình', 'Em', 'Chi', 'An']));
  it('can be those who have not opened it', () => expect(names(true)).toEqual(['Bình', 'Em']));
});
