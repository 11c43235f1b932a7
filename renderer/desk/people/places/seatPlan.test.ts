import { describe, expect, it } from 'vitest';
import type { DelegateLine } from '../../../../core/views/delegatesView.ts';
import { autoAssign, moveTo, takeAway, withoutPlace } from './seatPlan.ts';

const line = (personId: string, placeId: string | null, standsInFor: string | null = null): DelegateLine => ({
  personId,
  placeId,
  standsInFor,
  placeLabel: placeId,
  code: personId,
  name: personId,
  position: '',
  unit: '',
  standing: standsInFor === null ? 'official' : 'standIn',
  exclusion: null,
  attendance: { kind: 'unchecked' },
  weight: 1000,
  proxyTo: null,
});
const places = [
  { id: 'b2', label: '3', row: 1, column: 2 },
  { id: 'b1', label: '2', row: 1, column: 1 },
  { id: 'a1', label: '1', row: 0, column: 5 },
];

describe('the seating plan', () => {
  it('moves to a free place, and swaps with who sits there', () => {
    const lines = [line('x', 'a1'), line('y', 'b1'), line('z', null)];
    expect(moveTo(lines, 'x', 'b2')).toEqual([{ personId: 'x', placeId: 'b2' }]);
    expect(moveTo(lines, 'x', 'b1')).toEqual([
      { personId: 'x', placeId: 'b1' },
      { personId: 'y', placeId: 'a1' },
    ]);
    expect(moveTo(lines, 'z', 'b1')).toContainEqual({ personId: 'y', placeId: null });
    expect(moveTo(lines, 'x', 'a1')).toEqual([]);
  });

  it('takes a stand-in along (A-4)', () => {
    const lines = [line('x', 'a1'), line('s', 'a1', 'x'), line('y', 'b1')];
    expect(moveTo(lines, 'y', 'a1')).toEqual([
      { personId: 'y', placeId: 'a1' },
      { personId: 'x', placeId: 'b1' },
      { personId: 's', placeId: 'b1' },
    ]);
    expect(takeAway(lines, 'x')).toHaveLength(2);
    expect(withoutPlace([line('s', null, 'x')])).toEqual([]);
  });

  it('fills the free places from the front in list order, and moves nobody who sits', () => {
    const lines = [line('x', 'b1'), line('y', null), line('z', null), line('w', null)];
    expect(autoAssign(lines, places)).toEqual([
      { personId: 'y', placeId: 'a1' },
      { personId: 'z', placeId: 'b2' },
    ]);
  });
});
