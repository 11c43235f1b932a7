import { describe, expect, it } from 'vitest';
import type { TerminalLine } from '../../../core/views/technicalViews.ts';
import { conditionOf, matches, passes, SLOW, unitsOf } from './units.ts';

const line = (patch: Partial<TerminalLine>): TerminalLine => ({
  id: 's1',
  enrolment: 'none',
  use: null,
  name: null,
  locked: false,
  machine: null,
  role: 'seat',
  state: 'signedIn',
  placeId: 'p1',
  placeLabel: '1',
  person: 'Đặng Thị Hường',
  account: null,
  client: 'renderer 0.1.0',
  address: '10.0.0.7',
  latencyMs: 3,
  lastSeen: 1,
  since: 1,
  backlog: 0,
  ...patch,
});
const place = (id: string, row: number, column: number) => ({ id, label: id.slice(1), row, column });

describe('the console’s units', () => {
  it('lists the plan in reading order, then the other screens', () => {
    const units = unitsOf(
      [place('p2', 1, 2), place('p1', 0, 5)],
      [line({}), line({ id: 'w', role: 'wall', placeId: null }), line({ id: 'gone', placeId: 'p9' })],
    );
    expect(units.map(({ key, condition }) => [key, condition])).toEqual([
      ['place-p1', 'ready'],
      ['place-p2', 'absent'],
      ['w', 'ready'],
      ['gone', 'ready'],
    ]);
  });

  it('lets somebody present speak for a place before a session that is away', () => {
    const [unit] = unitsOf(
      [place('p1', 1, 1)],
      [line({ id: 'old', state: 'away' }), line({ id: 'new', state: 'place' })],
    );
    expect(unit).toMatchObject({ line: { id: 'new' }, condition: 'nobody' });
  });

  it('calls a terminal slow by its round trip or by what it does not take', () => {
    expect(conditionOf(line({ latencyMs: SLOW.latencyMs }))).toBe('ready');
    expect(conditionOf(line({ latencyMs: SLOW.latencyMs + 1 }))).toBe('slow');
    expect(conditionOf(line({ backlog: SLOW.backlogBytes + 1 }))).toBe('slow');
    expect(conditionOf(line({ state: 'away', latencyMs: 9_000 }))).toBe('away');
  });

  it('counts slow and nameless terminals as connected', () => {
    const unit = (patch: Partial<TerminalLine>) => ({
      key: 'k',
      place: null,
      line: line(patch),
      condition: conditionOf(line(patch)),
    });
    expect(passes(unit({ latencyMs: 900 }), 'connected')).toBe(true);
    expect(passes(unit({ state: 'place' }), 'connected')).toBe(true);
    expect(passes(unit({ state: 'away' }), 'connected')).toBe(false);
  });

  it('finds a name typed without diacritics', () => {
    const unit = { key: 'k', place: place('p1', 1, 1), line: line({}), condition: 'ready' } as const;
    expect(matches(unit, 'dang thi huong')).toBe(true);
    expect(matches(unit, '10.0.0')).toBe(true);
    expect(matches(unit, 'hoa')).toBe(false);
  });
});
