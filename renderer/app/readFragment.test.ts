import { describe, expect, it } from 'vitest';
import { readFragment } from './readFragment.ts';
import { screenOf } from './screens.ts';

describe('the address', () => {
  it('names the screen, and brings a terminal’s code along', () => {
    expect(screenOf('/seat/p17')).toEqual({ kind: 'seat', placeId: 'p17' });
    expect(screenOf('/seat')).toEqual({ kind: 'start' });
    expect(screenOf('/desk/meetings/1')).toEqual({ kind: 'desk' });
    expect(screenOf('/elsewhere')).toEqual({ kind: 'start' });
    expect(readFragment({ kind: 'seat', placeId: 'p17' }, '#7K2M-9QXA-41TZ').proof).toEqual({
      kind: 'place',
      place: 'p17',
      code: '7K2M-9QXA-41TZ',
    });
    expect(readFragment({ kind: 'wall' }, '#wall.7K2M-9QXA-41TZ').proof).toEqual({
      kind: 'device',
      account: 'wall',
      code: '7K2M-9QXA-41TZ',
    });
  });

  it('only suggests an account to the screens that ask for a password', () => {
    expect(readFragment({ kind: 'chair' }, '#phochutri')).toEqual({ proof: null, account: 'phochutri' });
    expect(readFragment({ kind: 'desk' }, '')).toEqual({ proof: null, account: null });
    expect(readFragment({ kind: 'seat', placeId: 'p1' }, '#%E0%A4%A')).toEqual({ proof: null, account: null });
  });
});
