import { describe, expect, it } from 'vitest';
import type { DelegateLine } from '../../../../core/views/delegatesView.ts';
import { holdersFor, usesRights } from './proxies.ts';

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
  attendance: { kind: 'unchecked' },
  standsInFor: null,
  weight: 1000,
  proxyTo: null,
  ...fields,
});

describe('[V-11] voting rights', () => {
  it('are shown where somebody has them', () => {
    expect(usesRights([], [line('a')])).toBe(false);
    expect(usesRights([], [line('a', { weight: 1500 })])).toBe(true);
    expect(usesRights([], [line('a', { proxyTo: 'b' })])).toBe(true);
  });

  it('let an official delegate hold a proxy who has not given the own one', () => {
    const all = [line('a'), line('b'), line('c', { proxyTo: 'b' }), line('guest', { standing: 'invited' })];
    const ids = (personId: string) => holdersFor(all, personId).map((holder) => holder.personId);
    expect(ids('a')).toEqual(['b']);
    expect(ids('c')).toEqual(['a', 'b']);
    expect(ids('b')).toEqual([]);
  });
});
