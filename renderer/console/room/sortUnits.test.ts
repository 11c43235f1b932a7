import { describe, expect, it } from 'vitest';
import { sortUnits } from './sortUnits.ts';
import { EXPECTED, line, machine, place } from './testing/lines.ts';
import { unitOf } from './units.ts';

const unit = (key: string, patch: Parameters<typeof line>[0]) => unitOf(key, place('p1', 1, 1), line(patch), EXPECTED);
const keys = (units: readonly { readonly key: string }[]) => units.map(({ key }) => key).join('');

describe('the list in the order of a column', () => {
  const units = [
    unit('a', { person: 'Đỗ Văn An', latencyMs: 30 }),
    unit('b', { person: 'Bùi Thị Bé', latencyMs: 2, state: 'away', machine: null }),
    unitOf('c', place('p2', 1, 2), null, EXPECTED),
    unit('d', { person: 'Ân Thị Út', latencyMs: 4, machine: machine({ clockSkewMs: -9_000 }) }),
  ];

  it('keeps the plan’s order for places and turns it round', () => {
    expect(keys(sortUnits(units, 'place', 'ascending'))).toBe('abcd');
    expect(keys(sortUnits(units, 'place', 'descending'))).toBe('dcba');
  });

  it('sorts names as Vietnamese does, figures by size, conditions by how bad they are', () => {
    expect(keys(sortUnits(units, 'person', 'ascending'))).toBe('cdba');
    expect(keys(sortUnits(units, 'latency', 'descending'))).toBe('adbc');
    expect(keys(sortUnits(units, 'condition', 'ascending'))).toBe('cbda');
  });

  it('a clock that is off comes before one that is right, whichever way it is off', () => {
    expect(keys(sortUnits(units, 'skew', 'descending')).charAt(0)).toBe('d');
  });
});
