import { describe, expect, it } from 'vitest';
import { mark, people, plannedHall } from '../testing/hall.ts';
import { MEETING } from '../testing/world.ts';
import { figuresOf, isEntitled, quorumOf } from './delegate.ts';
import type { Delegate, Exclusion } from './meeting.ts';

const delegate = (fields: Partial<Delegate>): Delegate => ({
  personId: 'p1',
  standing: 'official',
  placeId: null,
  exclusion: null,
  attendance: { kind: 'present', since: 0 },
  standsInFor: null,
  weight: 1000,
  proxyTo: null,
  ...fields,
});

describe('[A-2] entitled to vote', () => {
  it.each([
    ['an official delegate who is present', {}, true],
    ['an alternate', { standing: 'alternate' }, false],
    ['a guest', { standing: 'invited' }, false],
    ['[A-4] a stand-in', { standing: 'standIn', standsInFor: 'p2' }, false],
    ['nobody has checked', { attendance: { kind: 'unchecked' } }, false],
    ['absent', { attendance: { kind: 'absent', excused: true, reason: '', at: 0 } }, false],
    ['left early', { attendance: { kind: 'left', since: 0, at: 1 } }, false],
    ['an exempted one who is present', { exclusion: 'exempted' }, true],
    ['a suspended one who is present', { exclusion: 'suspended' }, false],
    ['a transferred one who is present', { exclusion: 'transferred' }, false],
    ['one marked absent throughout who is present', { exclusion: 'absentThroughout' }, false],
  ] satisfies readonly [string, Partial<Delegate>, boolean][])('%s', (_, fields, expected) => {
    expect(isEntitled(delegate(fields))).toBe(expected);
  });
});

describe('[A-3] the figures', () => {
  const withExclusion = (exclusion: Exclusion, present: boolean) => {
    const world = plannedHall(10);
    world.do('secretary', {
      kind: 'saveDelegates',
      meetingId: MEETING,
      delegates: [{ personId: 'p1', standing: 'official', exclusion }],
    });
    world.do('secretary', mark(people(5).slice(1), { kind: 'present' }));
    if (present) world.do('secretary', mark(['p1'], { kind: 'present' }));
    return figuresOf(world.meeting());
  };

  it.each([
    ['exempted', false, { total: 10, summoned: 10, excluded: 1, present: 4 }],
    ['exempted', true, { total: 10, summoned: 10, excluded: 0, present: 5 }],
    ['suspended', false, { total: 10, summoned: 10, excluded: 1, present: 4 }],
    ['suspended', true, { total: 10, summoned: 10, excluded: 1, present: 4 }],
    ['transferred', true, { total: 10, summoned: 10, excluded: 1, present: 4 }],
    ['absentThroughout', false, { total: 10, summoned: 10, excluded: 1, present: 4 }],
  ] as const)('with one %s (present: %s)', (exclusion, present, expected) => {
    expect(withExclusion(exclusion, present)).toEqual(expected);
  });

  it('count officials only: guests, alternates and stand-ins are in none of them', () => {
    const world = plannedHall(4);
    world.do('secretary', {
      kind: 'saveDelegates',
      meetingId: MEETING,
      delegates: [
        { personId: 'p3', standing: 'invited', exclusion: null },
        { personId: 'p4', standing: 'alternate', exclusion: null },
      ],
    });
    world.do('secretary', mark(people(4), { kind: 'present' }));
    expect(figuresOf(world.meeting())).toEqual({ total: 4, summoned: 2, excluded: 0, present: 2 });
  });
});

describe('[A-5] quorum', () => {
  const quorum = (total: number, present: number, numerator: number, denominator: number) => {
    const world = plannedHall(total, { quorum: { numerator, denominator, base: 'total' } });
    if (present > 0) world.do('secretary', mark(people(present), { kind: 'present' }));
    return quorumOf(world.meeting());
  };

  it.each([
    [9, 6, 2, 3, 6, true],
    [10, 6, 2, 3, 7, false],
    [10, 7, 2, 3, 7, true],
    [11, 8, 2, 3, 8, true],
    [10, 5, 1, 2, 5, true],
    [11, 5, 1, 2, 6, false],
    [3, 3, 1, 1, 3, true],
    [3, 0, 1, 100, 1, false],
  ])('of %i with %i present at %i/%i needs %i: %s', (total, present, n, d, required, met) => {
    expect(quorum(total, present, n, d)).toEqual({ present, required, met });
  });

  it('on the summoned leaves the excluded out', () => {
    const world = plannedHall(9, { quorum: { numerator: 2, denominator: 3, base: 'summoned' } });
    world.do('secretary', {
      kind: 'saveDelegates',
      meetingId: MEETING,
      delegates: people(3).map((personId) => ({ personId, standing: 'official' as const, exclusion: 'suspended' })),
    });
    expect(quorumOf(world.meeting()).required).toBe(4);
  });

  it('of nobody is never met', () => {
    const world = plannedHall(1, { totalMembers: 0 });
    expect(quorumOf(world.meeting())).toEqual({ present: 0, required: 1, met: false });
  });
});
