import { describe, expect, it } from 'vitest';
import { Takeovers } from './takeovers.ts';

const waiting = (id: string, roomId: string) => ({
  id,
  roomId,
  at: 0,
  until: 100,
  place: '1',
  person: 'Ông A',
  holder: 'Ông B',
  holderPlace: '1',
  isHeld: () => true,
  admit: () => undefined,
  refuse: () => undefined,
});

describe('the open questions', () => {
  it('[P-3] are answered in their own room only; another room takes none of them off the list', () => {
    const takeovers = new Takeovers();
    takeovers.add(waiting('q', 'hall'));
    expect(takeovers.answered('q', 'elsewhere')).toBeNull();
    expect(takeovers.view('hall').requests).toHaveLength(1);
    expect(takeovers.answered('q', 'hall')).toMatchObject({ id: 'q' });
    expect(takeovers.view('hall').requests).toEqual([]);
  });
});
