import { describe, expect, it } from 'vitest';
import type { Views } from '../../core/views/schemas.ts';
import { showsCeremony } from './showsCeremony.ts';

type Board = NonNullable<Views['board']>;
const board = (fields: Partial<Board> = {}): Board => ({
  members: [],
  threshold: 2,
  ceremony: { id: 'c', round: 'keys', key: null, stopped: null },
  isReady: false,
  openings: [],
  ...fields,
});

describe('the ceremony on the wall', () => {
  it('[H-1] is shown between votes, from its start to the last confirmation', () => {
    expect(showsCeremony('item', 'inProgress', board())).toBe(true);
    expect(showsCeremony('welcome', 'inProgress', board())).toBe(true);
    expect(showsCeremony('item', 'inProgress', board({ isReady: true }))).toBe(false);
  });

  it('never takes the place of a vote, a recess or an empty room', () => {
    expect(showsCeremony('poll', 'inProgress', board())).toBe(false);
    expect(showsCeremony('recess', 'recess', board())).toBe(false);
    expect(showsCeremony('welcome', 'planned', board())).toBe(false);
  });

  it('is gone when it was stopped, or never began', () => {
    const stopped = { id: 'c', round: null, key: null, stopped: { by: 'An', why: 'wordsDiffer' as const } };
    expect(showsCeremony('item', 'inProgress', board({ ceremony: stopped }))).toBe(false);
    expect(showsCeremony('item', 'inProgress', board({ ceremony: null }))).toBe(false);
    expect(showsCeremony('item', 'inProgress', null)).toBe(false);
  });
});
