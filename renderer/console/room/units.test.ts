import { describe, expect, it } from 'vitest';
import { EXPECTED, guest, line, machine, place } from './testing/lines.ts';
import { countsOf, matches, passes, unitOf, unitsOf } from './units.ts';

const P1 = place('p1', 1, 1);
const unit = (patch: Parameters<typeof line>[0] = {}) => unitOf('place-p1', P1, line(patch), EXPECTED);

describe('the console’s units', () => {
  it('lists the plan in reading order, then the other screens by what they are', () => {
    const units = unitsOf(
      [place('p2', 1, 2), place('p1', 0, 5)],
      [
        line({}),
        line({ id: 'd', use: { kind: 'desk' }, role: 'secretary', placeId: null }),
        guest({ id: 'w', role: 'wall', placeId: null }),
        guest({ id: 'gone', placeId: 'p9' }),
      ],
      EXPECTED,
    );
    expect(units.map(({ key, condition }) => [key, condition])).toEqual([
      ['place-p1', 'ready'],
      ['place-p2', 'absent'],
      ['w', 'ready'],
      ['d', 'ready'],
      ['gone', 'ready'],
    ]);
  });

  it('lets somebody present speak for a place before a session that is away', () => {
    const [first] = unitsOf(
      [P1],
      [guest({ id: 'old', state: 'away' }), guest({ id: 'new', state: 'place' })],
      EXPECTED,
    );
    expect(first).toMatchObject({ line: { id: 'new' }, condition: 'nobody' });
  });

  it('lets the enrolled terminal speak for its place, and keeps whoever else is connected there in sight', () => {
    const units = unitsOf(
      [P1],
      [
        guest({ id: 'browser' }),
        line({ id: 'terminal', state: 'away', machine: null }),
        guest({ id: 'old', state: 'away' }),
      ],
      EXPECTED,
    );
    expect(units.map(({ key, condition }) => [key, condition])).toEqual([
      ['place-p1', 'away'],
      ['browser', 'ready'],
    ]);
    expect(units[0]?.line?.id).toBe('terminal');
  });

  it('forgets the browsers of secretaries and technicians once they have gone, not a wall', () => {
    const away = (id: string, role: 'wall' | 'secretary' | 'technician') =>
      guest({ id, role, placeId: null, state: 'away' });
    const units = unitsOf([], [away('w', 'wall'), away('s', 'secretary'), away('t', 'technician')], EXPECTED);
    expect(units.map(({ key }) => key)).toEqual(['w']);
  });

  it('says the worst in one word', () => {
    expect(unit().condition).toBe('ready');
    expect(unit({ state: 'place' }).condition).toBe('nobody');
    expect(unit({ latencyMs: 900, state: 'place' }).condition).toBe('slow');
    expect(unit({ locked: true, latencyMs: 900 }).condition).toBe('locked');
    expect(unit({ locked: true, state: 'away', machine: null }).condition).toBe('away');
    expect(unit({ state: 'away' }).condition).toBe('noScreen');
    expect(unitOf('k', P1, null, EXPECTED).condition).toBe('absent');
  });

  it('keeps papers that nobody has verified yet for the filter, and says so when some are missing or damaged', () => {
    const unverified = unit({ machine: machine({}, null) });
    expect(unverified).toMatchObject({ condition: 'ready', papers: 'unverified' });
    expect(passes(unverified, 'papers')).toBe(true);
    const few = machine({ documents: { count: 1, bytes: 1 } });
    expect(unit({ machine: few })).toMatchObject({ condition: 'papers', papers: 'missing' });
    expect(unit({ machine: few, state: 'place' })).toMatchObject({ condition: 'nobody', papers: 'missing' });
    expect(unit({ machine: machine({}, { at: 1, papers: 2, bad: 1 }) })).toMatchObject({
      condition: 'papers',
      papers: 'damaged',
    });
  });

  it('counts slow and nameless terminals as connected', () => {
    expect(passes(unit({ latencyMs: 900 }), 'connected')).toBe(true);
    expect(passes(unit({ state: 'place' }), 'connected')).toBe(true);
    expect(passes(unit({ state: 'away', machine: null }), 'connected')).toBe(false);
    expect(passes(unitOf('k', P1, null, EXPECTED), 'connected')).toBe(false);
  });

  it('[E-6] counts those that are not enrolled', () => {
    const units = [
      unit(),
      unitOf('b', P1, guest(), EXPECTED),
      unitOf('a', P1, line({ enrolment: 'browser' }), EXPECTED),
    ];
    expect(countsOf(units).get('notEnrolled')).toBe(1);
    expect(countsOf(units).get('all')).toBe(3);
  });

  it('finds a name typed without diacritics, a machine, and a seat by the start of its number', () => {
    expect(matches(unit(), 'dang thi huong')).toBe(true);
    expect(matches(unit(), '10.0.0')).toBe(true);
    expect(matches(unit(), 'MAY-07')).toBe(true);
    expect(matches(unit(), '1')).toBe(true);
    expect(matches(unit(), '7')).toBe(false);
    expect(matches(unit(), 'hoa')).toBe(false);
  });
});
