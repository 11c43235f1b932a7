import { describe, expect, it } from 'vitest';
import type { DelegateLine } from '../../../core/views/delegatesView.ts';
import { entitledNow } from './entitledNow.ts';

const line = (personId: string, fields: Partial<DelegateLine> = {}): DelegateLine => ({
  personId,
  code: personId,
  name: personId,
  position: '',
  unit: '',
  standing: 'official',
  exclusion: null,
  placeId: null,
  placeLabel: null,
  attendance: { kind: 'present', since: 0 },
  standsInFor: null,
  weight: 1000,
  proxyTo: null,
  ...fields,
});
const ids = (delegates: readonly DelegateLine[], voters: 'officials' | string[] = 'officials') =>
  entitledNow(delegates, voters).map((entry) => entry.personId);

describe('entitledNow', () => {
  it('[A-2] names official delegates who are present and not excluded', () => {
    const room = [
      line('here'),
      line('unchecked', { attendance: { kind: 'unchecked' } }),
      line('left', { attendance: { kind: 'left', since: 0, at: 1 } }),
      line('guest', { standing: 'invited' }),
      line('standIn', { standing: 'standIn' }),
      line('suspended', { exclusion: 'suspended' }),
      line('exempted', { exclusion: 'exempted' }),
    ];
    expect(ids(room)).toEqual(['exempted', 'here']);
  });

  it('keeps to the named voters', () => {
    expect(ids([line('a'), line('b')], ['b', 'absent'])).toEqual(['b']);
  });

  it('orders by place as people read it, those without a place last', () => {
    const room = [line('c'), line('b', { placeLabel: '10' }), line('a', { placeLabel: '9' })];
    expect(ids(room)).toEqual(['a', 'b', 'c']);
  });
});
