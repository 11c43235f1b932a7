import { describe, expect, it } from 'vitest';
import { BoardRecord } from './BoardRecord.ts';

const meetingId = 'meeting';
const boardOf = (heads: readonly boolean[], ids = heads.map((_, i) => `p${i}`)) => {
  const board = new BoardRecord(meetingId, []);
  board.set({
    type: 'boardSet',
    meetingId,
    members: heads.map((isHead, i) => ({ personId: ids[i] ?? '', isHead })),
  });
  return board;
};
const start = (board: BoardRecord, ceremonyId: string) =>
  board.start({ type: 'ceremonyStarted', meetingId, ceremonyId });

describe('the verifier’s counting board', () => {
  it('may be nobody, or has one head', () => {
    expect(boardOf([]).members).toEqual([]);
    expect(boardOf([true]).members).toEqual(['p0']);
    for (const heads of [[false], [true, true], [false, false, false]]) {
      expect(() => boardOf(heads)).toThrow('does not have one head');
    }
    expect(() => boardOf([true, false], ['p0', 'p0'])).toThrow('names somebody twice');
  });

  it('makes a key when it has three, five or seven members, each ceremony under a name of its own', () => {
    for (let size = 0; size <= 8; size += 1) {
      const board = boardOf(Array.from({ length: size }, (_, i) => i === 0));
      if ([3, 5, 7].includes(size)) start(board, 'one');
      else expect(() => start(board, 'one')).toThrow('of another size');
    }
    const board = boardOf([true, false, false]);
    start(board, 'one');
    start(board, 'two');
    expect(() => start(board, 'one')).toThrow('begins a second time');
  });

  it('speaks in a ceremony once a round, everybody before anybody goes on, and in none after it is set anew', () => {
    const board = boardOf([true, false, false]);
    start(board, 'one');
    const post = (personId: string, round: 'keys' | 'commit') =>
      board.post({ type: 'ceremonyPosted', meetingId, ceremonyId: 'one', personId, round, body: '' });
    expect(() => post('p3', 'keys')).toThrow('who is not on the counting board');
    post('p0', 'keys');
    expect(() => post('p0', 'keys')).toThrow('a second time');
    post('p1', 'keys');
    expect(() => post('p0', 'commit')).toThrow('before everybody has said "keys"');
    post('p2', 'keys');
    post('p0', 'commit');
    board.set({ type: 'boardSet', meetingId, members: [{ personId: 'p0', isHead: true }] });
    expect(() => post('p0', 'commit')).toThrow('not under way');
  });

  it('has no key before all have confirmed one, and takes no message of another ceremony', () => {
    const board = boardOf([true, false, false]);
    expect(board.key).toBeNull();
    start(board, 'one');
    expect(board.key).toBeNull();
    const confirm = (ceremonyId: string) =>
      board.confirm({ type: 'boardKeyConfirmed', meetingId, ceremonyId, personId: 'p0' });
    expect(() => confirm('other')).toThrow('not under way');
    expect(() => confirm('one')).toThrow('before it is made');
    board.stop({ type: 'ceremonyStopped', meetingId, ceremonyId: 'one', by: 'p0' });
    expect(() => confirm('one')).toThrow('not under way');
  });
});
