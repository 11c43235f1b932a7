import { describe, expect, it } from 'vitest';
import { deskPath, readDeskPath } from './deskPath.ts';

describe('the address of the desk', () => {
  it('leads to the list of meetings when it says nothing more', () => {
    expect(readDeskPath('/desk')).toEqual({ meetingId: null, tab: 'meetings', itemId: null });
    expect(readDeskPath('/desk/m1/nonsense')).toEqual({ meetingId: 'm1', tab: 'meetings', itemId: null });
  });

  it('comes back to the same place after a reload', () => {
    const places = [
      { meetingId: 'm-1', tab: 'agenda', itemId: 'i_2' },
      { meetingId: null, tab: 'rules', itemId: null },
      { meetingId: 'm-1', tab: 'people', itemId: null },
      { meetingId: null, tab: 'recall', itemId: null },
    ] as const;
    for (const place of places) expect(readDeskPath(deskPath(place))).toEqual(place);
  });
});
