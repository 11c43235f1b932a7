import { describe, expect, it } from 'vitest';
import type { CommandOf } from '../command.ts';
import { BODY, mark, personOf, plannedHall, sittingHall } from '../testing/hall.ts';
import { MEETING, type World } from '../testing/world.ts';

type Import = CommandOf<'importPeople'>;
const rows = (...ids: string[]): Import['rows'] => ids.map((id) => ({ person: personOf(id), standing: 'official' }));
const toMeeting = (list: Import['rows']): Import => ({
  kind: 'importPeople',
  target: { kind: 'meeting', meetingId: MEETING },
  rows: list,
});
const toBody = (list: Import['rows'], bodyId = BODY): Import => ({
  kind: 'importPeople',
  target: { kind: 'body', bodyId },
  rows: list,
});
const body = (world: World) => world.state.bodies[BODY];

describe('people', () => {
  it('never share a code', () => {
    const world = plannedHall(2);
    const thief = { ...personOf('x'), code: 'P1' };
    expect(world.answer('secretary', { kind: 'savePerson', person: thief })).toBe('codeTaken');
    expect(world.answer('secretary', { kind: 'savePerson', person: { ...personOf('p1'), name: 'Tên mới' } })).toBe(
      'accepted',
    );
    expect(world.answer('secretary', toMeeting([{ person: thief, standing: 'invited' }]))).toBe('codeTaken');
    const twins = rows('x', 'y').map((row) => ({ ...row, person: { ...row.person, code: 'SAME' } }));
    expect(world.answer('secretary', toMeeting(twins))).toBe('codeTaken');
  });

  it('are the members of a body, each once', () => {
    const world = plannedHall(2);
    const saved = body(world);
    if (saved === undefined) throw new Error('no body');
    world.do('secretary', { kind: 'saveBody', body: { ...saved, memberIds: ['p2', 'p1', 'p2'] } });
    expect(body(world)?.memberIds).toEqual(['p2', 'p1']);
    expect(world.answer('secretary', { kind: 'saveBody', body: { ...saved, memberIds: ['x'] } })).toBe('unknownPerson');
  });
});

describe('an import', () => {
  it('adds people and makes them delegates; who is one already keeps place, attendance and exclusion', () => {
    const world = sittingHall(2);
    world.do('secretary', mark(['p1'], { kind: 'left' }));
    world.do('secretary', {
      kind: 'saveDelegates',
      meetingId: MEETING,
      delegates: [{ personId: 'p1', standing: 'official', exclusion: 'exempted' }],
    });
    const before = world.meeting().delegates.p1;
    world.do('secretary', toMeeting(rows('p1', 'new')));
    expect(world.meeting().delegates.p1).toEqual(before);
    expect(world.meeting().delegates.new).toMatchObject({ standing: 'official', placeId: null });
    expect(world.state.people.new?.code).toBe('NEW');
  });

  it('adds members to a body behind those it has', () => {
    const world = plannedHall(2);
    world.do('secretary', toBody(rows('new', 'p1')));
    expect(body(world)?.memberIds).toEqual(['p1', 'p2', 'new']);
    expect(world.answer('secretary', toBody(rows('new'), 'x'))).toBe('unknownBody');
  });

  it('is refused to a meeting that has ended or does not exist', () => {
    const world = sittingHall(1);
    world.do('chair', { kind: 'endMeeting', meetingId: MEETING });
    expect(world.answer('secretary', toMeeting(rows('new')))).toBe('meetingEnded');
    const nowhere: Import = { ...toMeeting(rows('new')), target: { kind: 'meeting', meetingId: 'x' } };
    expect(world.answer('secretary', nowhere)).toBe('unknownMeeting');
  });
});
