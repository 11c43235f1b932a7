import { describe, expect, it } from 'vitest';
import type { DelegateLine } from '../../../../core/views/delegatesView.ts';
import { slipsOf } from './slips.ts';

const line = (personId: string, name: string, placeLabel: string | null): DelegateLine => ({
  personId,
  name,
  placeLabel,
  code: personId,
  position: '',
  unit: '',
  standing: 'official',
  exclusion: null,
  placeId: placeLabel,
  attendance: { kind: 'unchecked' },
  standsInFor: null,
  weight: 1000,
  proxyTo: null,
});

describe('the slips with PINs', () => {
  it('come in the order of the places, then who has none by name', () => {
    const lines = [
      line('a', 'Lê Bình', null),
      line('b', 'Vũ An', null),
      line('c', 'Tô Yên', '10'),
      line('d', 'Hà', '9'),
    ];
    const pins = lines.map(({ personId }) => ({ personId, pin: `pin-${personId}` }));
    expect(slipsOf(pins, lines).map(({ pin, place }) => [pin, place])).toEqual([
      ['pin-d', '9'],
      ['pin-c', '10'],
      ['pin-b', null],
      ['pin-a', null],
    ]);
  });
});
