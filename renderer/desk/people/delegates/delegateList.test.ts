import { describe, expect, it } from 'vitest';
import type { DelegateLine } from '../../../../core/views/delegatesView.ts';
import { findDelegates, sortDelegates } from './delegateList.ts';

const line = (code: string, name: string, over: Partial<DelegateLine> = {}): DelegateLine => ({
  personId: code,
  code,
  name,
  position: 'Giám đốc',
  unit: 'Sở Y tế',
  standing: 'official',
  exclusion: null,
  placeId: null,
  placeLabel: null,
  attendance: { kind: 'unchecked' },
  standsInFor: null,
  weight: 1000,
  proxyTo: null,
  ...over,
});

const lines = [
  line('UV-010', 'Bùi Thị Hòa', { placeId: 'p', placeLabel: '10' }),
  line('UV-002', 'Đặng Quốc Thụy', { placeId: 'q', placeLabel: '2', attendance: { kind: 'present', since: 1 } }),
  line('KM-001', 'Châu Văn Kỉnh', { standing: 'invited', unit: 'Sở Xây dựng' }),
];
const codes = (found: readonly DelegateLine[]) => found.map((entry) => entry.code);
const query = { search: '', filter: 'all', standing: 'any' } as const;

describe('the list of delegates', () => {
  it('finds people without their marks, by name, code or unit', () => {
    expect(codes(findDelegates(lines, { ...query, search: 'dang thuy' }))).toEqual(['UV-002']);
    expect(codes(findDelegates(lines, { ...query, search: 'XAY DUNG' }))).toEqual(['KM-001']);
    expect(codes(findDelegates(lines, { ...query, search: 'uv' }))).toEqual(['UV-010', 'UV-002']);
  });

  it('filters by standing, attendance and missing place', () => {
    expect(codes(findDelegates(lines, { ...query, standing: 'invited' }))).toEqual(['KM-001']);
    expect(codes(findDelegates(lines, { ...query, filter: 'present' }))).toEqual(['UV-002']);
    expect(codes(findDelegates(lines, { ...query, filter: 'noPlace' }))).toEqual(['KM-001']);
  });

  it('sorts names by the given name and places by their number', () => {
    expect(codes(sortDelegates(lines, 'name', 'ascending'))).toEqual(['UV-010', 'KM-001', 'UV-002']);
    expect(codes(sortDelegates(lines, 'place', 'ascending'))).toEqual(['UV-002', 'UV-010', 'KM-001']);
    expect(codes(sortDelegates(lines, 'code', 'descending'))).toEqual(['UV-010', 'UV-002', 'KM-001']);
  });
});
