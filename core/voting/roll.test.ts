import { describe, expect, it } from 'vitest';
import type { Delegate } from '../meeting/meeting.ts';
import { act, mark, pollSetup, RULE, sittingHall } from '../testing/hall.ts';
import { MEETING, ROOM, type World } from '../testing/world.ts';
import { pollFigures } from './figures.ts';
import type { RollEntry } from './poll.ts';
import { castBy, rollFor, rollIndex } from './roll.ts';

const CONDUCTS = ['electronic', 'hand'] as const;
const byProxy = (proxies: number, weighted = false) =>
  pollSetup('v', { rule: { ...RULE, proxies, weighted, conducts: [...CONDUCTS] } });
const weighted = byProxy(0, true);

/** A hall where delegates are what the rules say, with some fields of theirs replaced. */
function hall(count: number, present: number, changes: Readonly<Record<string, Partial<Delegate>>> = {}): World {
  const world = sittingHall(count, present);
  const meeting = world.meeting();
  const delegates = Object.fromEntries(
    Object.entries(meeting.delegates).map(([id, delegate]) => [id, { ...delegate, ...changes[id] }]),
  );
  world.state = { ...world.state, meetings: { ...world.state.meetings, [MEETING]: { ...meeting, delegates } } };
  return world;
}
const rollOf = (world: World, setup = pollSetup('v')) => rollFor(world.state, world.meeting(), setup);
const hands = (world: World, setup = pollSetup('v')) =>
  rollOf(world, setup).map((entry) => [entry.personId, entry.castBy]);
const ids = (roll: readonly RollEntry[]) => roll.map(({ personId }) => personId);

describe('[A-2] who is on the roll', () => {
  it.each<[string, Readonly<Record<string, Partial<Delegate>>>, string[]]>([
    ['the present', {}, ['p1', 'p2']],
    ['not the absent, whatever standing', { p1: { attendance: { kind: 'unchecked' } } }, ['p2']],
    ['no guests', { p1: { standing: 'invited' } }, ['p2']],
    ['nobody suspended', { p2: { exclusion: 'suspended' } }, ['p1']],
    ['the exempted who came', { p2: { exclusion: 'exempted' } }, ['p1', 'p2']],
  ])('%s', (_, changes, expected) => {
    expect(ids(rollOf(hall(3, 2, changes)))).toEqual(expected);
  });

  it('of those named only the named', () => {
    expect(ids(rollOf(hall(4, 3), pollSetup('v', { voters: ['p3', 'p1', 'p4'] })))).toEqual(['p1', 'p3']);
  });
});

describe('[V-4] what the roll says', () => {
  it('is code, name and place of everybody as they are now', () => {
    const [entry] = rollOf(hall(2, 1));
    expect(entry).toEqual({
      personId: 'p1',
      code: 'P1',
      name: 'Ông p1',
      place: '1.0',
      weight: 1000,
      castBy: 'p1',
    });
  });

  it('leaves empty what nobody knows any more', () => {
    const world = hall(1, 1, { p1: { placeId: 'gone' } });
    world.state = { ...world.state, people: {} };
    expect(rollOf(world)).toMatchObject([{ code: '', name: '', place: null }]);
    world.state = { ...world.state, rooms: {} };
    expect(rollOf(world)).toMatchObject([{ place: null }]);
  });

  it('is in the order of places, numbers as numbers; those without a place come last, by code', () => {
    const world = hall(12, 12, { p2: { placeId: null }, p1: { placeId: null }, p11: { placeId: 's1-1' } });
    // p12 stands at 1.11, p10 at 1.9, p11 at 1.1.
    expect(ids(rollOf(world))).toEqual(['p11', 'p3', 'p4', 'p5', 'p6', 'p7', 'p8', 'p9', 'p10', 'p12', 'p1', 'p2']);
  });

  it('orders equal places by code, whatever order the delegates were saved in', () => {
    const world = hall(3, 3, { p1: { placeId: null }, p2: { placeId: null }, p3: { placeId: null } });
    const meeting = world.meeting();
    const turned = Object.fromEntries(Object.entries(meeting.delegates).toReversed());
    for (const delegates of [meeting.delegates, turned])
      expect(ids(rollFor(world.state, { ...meeting, delegates }, pollSetup('v')))).toEqual(['p1', 'p2', 'p3']);
    const room = world.state.rooms[ROOM];
    expect(Object.keys(room?.places ?? {})).toHaveLength(3);
  });
});

describe('[V-11] proxies on the roll', () => {
  const given = { p3: { proxyTo: 'p1' }, p4: { proxyTo: 'p1' }, p5: { proxyTo: 'p2' } } as const;

  it.each([
    [0, []],
    [1, ['p3', 'p5']],
    [2, ['p3', 'p4', 'p5']],
  ])('%i for each holder', (proxies, held) => {
    expect(
      hands(hall(5, 2, given), byProxy(proxies))
        .filter(([personId, by]) => personId !== by)
        .map(([personId]) => personId),
    ).toEqual(held);
  });

  it.each([
    ['a guest', { p3: { proxyTo: 'p1', standing: 'invited' } }],
    ['somebody suspended', { p3: { proxyTo: 'p1', exclusion: 'suspended' } }],
    ['somebody exempted', { p3: { proxyTo: 'p1', exclusion: 'exempted' } }],
    ['a holder who is absent', { p3: { proxyTo: 'p4' } }],
    ['a holder who is suspended', { p3: { proxyTo: 'p1' }, p1: { exclusion: 'suspended' } }],
    ['a holder who is no delegate', { p3: { proxyTo: 'stranger' } }],
    ['nobody as holder', { p3: { proxyTo: null } }],
  ] as const)('none from or to %s', (_, changes) => {
    expect(hands(hall(4, 2, changes), byProxy(2)).map(([personId]) => personId)).not.toContain('p3');
  });

  it('a member who is present votes in person, or not at all', () => {
    expect(hands(hall(3, 3, { p3: { proxyTo: 'p1' } }), byProxy(1))).toContainEqual(['p3', 'p3']);
    const guest = hall(3, 3, { p3: { proxyTo: 'p1', exclusion: 'suspended' } });
    expect(ids(rollOf(guest, byProxy(1)))).toEqual(['p1', 'p2']);
  });

  it('are found from whoever casts them, and everybody from their own id', () => {
    const roll = rollOf(hall(5, 2, given), byProxy(2));
    expect(castBy(roll, 'p1')).toEqual([0, 2, 3]);
    expect(castBy(roll, 'p2')).toEqual([1, 4]);
    expect(castBy(roll, 'p3')).toEqual([]);
    expect(castBy(roll, 'p1')).toBe(castBy(roll, 'p1'));
    expect(roll.map(({ personId }) => rollIndex(roll, personId))).toEqual([0, 1, 2, 3, 4]);
    expect(rollIndex(roll, 'p9')).toBeNull();
  });
});

describe('[V-11] the figures of a poll', () => {
  const figures = (world: World, setup = pollSetup('v')) =>
    pollFigures(world.meeting(), setup, rollFor(world.state, world.meeting(), setup));
  const changes: Readonly<Record<string, Partial<Delegate>>> = {
    p1: { weight: 1500 },
    p2: { weight: 2000 },
    p3: { weight: 250, exclusion: 'suspended' },
    p4: { weight: 4000, proxyTo: 'p1' },
    p5: { weight: 10, standing: 'invited' },
  };

  it('are heads, those by proxy present', () => {
    expect(figures(hall(5, 3, changes))).toEqual({ total: 5, summoned: 4, excluded: 1, present: 2 });
    expect(figures(hall(5, 3, changes), byProxy(1))).toEqual({ total: 5, summoned: 4, excluded: 1, present: 3 });
  });

  it('are weights of official delegates where the rule weighs', () => {
    const all = { total: 7750, summoned: 7750, excluded: 250 };
    expect(figures(hall(5, 3, changes), weighted)).toEqual({ ...all, present: 3500 });
    expect(figures(hall(5, 3, changes), byProxy(1, true))).toEqual({ ...all, present: 7500 });
  });

  it('weigh the roll only where the rule does', () => {
    const world = hall(5, 3, changes);
    expect(rollOf(world).map(({ weight }) => weight)).toEqual([1000, 1000]);
    expect(rollOf(world, weighted).map(({ weight }) => weight)).toEqual([1500, 2000]);
  });

  it('follow attendance until the poll opens', () => {
    const world = sittingHall(4, 2);
    world.do('secretary', mark(['p3'], { kind: 'present' }));
    world.do('chair', act.adHoc(pollSetup('v')));
    expect(world.poll('v').state).toMatchObject({ figures: { total: 4, summoned: 4, excluded: 0, present: 3 } });
  });
});
