import { describe, expect, it } from 'vitest';
import type { TerminalLine } from '../../../core/views/technicalViews.ts';
import { sortUnits } from './sortUnits.ts';
import type { Unit } from './units.ts';

const unit = (key: string, person: string, latencyMs: number | null): Unit => {
  const line: TerminalLine = {
    id: key,
    enrolment: 'none',
    use: null,
    name: null,
    locked: false,
    machine: null,
    role: 'seat',
    state: 'signedIn',
    placeId: null,
    placeLabel: null,
    person,
    account: null,
    client: null,
    address: null,
    latencyMs,
    lastSeen: null,
    since: null,
    backlog: 0,
  };
  return { key, place: null, line, condition: 'ready' };
};
const UNITS = [unit('a', 'Đỗ Văn An', 9), unit('b', 'Dương Thị Ba', null), unit('c', 'Ân Thị Cúc', 120)];
const keys = (units: readonly Unit[]) => units.map(({ key }) => key).join('');

describe('the order of the terminals', () => {
  it('follows the Vietnamese alphabet for names', () => {
    expect(keys(sortUnits(UNITS, 'person', 'ascending'))).toBe('cba');
  });

  it('puts the slowest first when asked, and those without a figure last', () => {
    expect(keys(sortUnits(UNITS, 'latency', 'descending'))).toBe('cab');
  });

  it('keeps the order of the plan for places', () => {
    expect(keys(sortUnits(UNITS, 'place', 'ascending'))).toBe('abc');
    expect(keys(sortUnits(UNITS, 'place', 'descending'))).toBe('cba');
  });
});
