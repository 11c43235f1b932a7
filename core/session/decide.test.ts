import { describe, expect, it } from 'vitest';
import type { CommandOf } from '../command.ts';
import { act, mark, placeAt, plannedHall, sittingHall } from '../testing/hall.ts';
import { actor, OTHER_ROOM, ROOM, type World } from '../testing/world.ts';

type Opened = CommandOf<'openSession'>['session'];
const open = (id: string, fields: Partial<Opened> = {}): CommandOf<'openSession'> => ({
  kind: 'openSession',
  session: {
    id,
    role: 'seat',
    roomId: ROOM,
    tokenHash: 'a'.repeat(64),
    accountId: null,
    personId: 'p1',
    placeId: placeAt(0).id,
    terminalId: null,
    ...fields,
  },
});
const sessions = (world: World) => Object.keys(world.state.sessions);
const attendance = (world: World, id = 'p1') => world.meeting().delegates[id]?.attendance;

describe('[A-1] signing in at a place', () => {
  it.each([
    ['nobody has checked', null],
    ['the secretariat has marked absent', { kind: 'absent', excused: true, reason: '' }],
    ['had left', { kind: 'left' }],
  ] as const)('makes a delegate present whom %s', (_, before) => {
    const world = sittingHall(2, 0);
    if (before !== null) world.do('secretary', mark(['p1'], before));
    world.now += 10;
    world.do('door', open('s1'));
    expect(attendance(world)).toEqual({ kind: 'present', since: world.now });
  });

  it('keeps the hour at which somebody came first', () => {
    const world = sittingHall(2);
    const before = attendance(world);
    world.now += 10;
    world.do('door', open('s1'));
    expect(attendance(world)).toBe(before);
  });

  it('counts for a stand-in, and for a chair who is a delegate', () => {
    const world = sittingHall(2, 0);
    world.do('door', open('s1', { role: 'chair', placeId: null }));
    expect(attendance(world)?.kind).toBe('present');
  });

  it('changes nothing in a meeting that has ended', () => {
    const world = sittingHall(2, 0);
    world.do('chair', act.end);
    world.do('door', open('s1'));
    expect(attendance(world)?.kind).toBe('unchecked');
  });
});

describe('[S-3] a place or a delegate has one session', () => {
  it.each([
    ['the same place', { personId: 'p2' }, ['s2']],
    ['the same delegate', { placeId: placeAt(1).id }, ['s2']],
    ['another place and delegate', { personId: 'p2', placeId: placeAt(1).id }, ['s1', 's2']],
    ['another room', { roomId: OTHER_ROOM }, ['s1', 's2']],
    ['the delegate at the chair', { role: 'chair', placeId: null }, ['s1', 's2']],
  ] satisfies readonly [string, Partial<Opened>, string[]][])('%s', (_, fields, left) => {
    const world = plannedHall(2);
    world.do('door', open('s1'));
    world.do('door', open('s2', fields));
    expect(sessions(world)).toEqual(left);
  });

  it('ends every session in the way', () => {
    const world = plannedHall(2);
    world.do('door', open('s1'));
    world.do('door', open('s2', { personId: 'p2', placeId: placeAt(1).id }));
    const events = world.do('door', open('s3', { placeId: placeAt(1).id }));
    expect(events.map((event) => event.type)).toEqual(['sessionClosed', 'sessionClosed', 'sessionOpened']);
    expect(sessions(world)).toEqual(['s3']);
  });

  it('refuses an id that is taken and a room that does not exist', () => {
    const world = plannedHall(2);
    world.do('door', open('s1'));
    expect(world.answer('door', open('s1'))).toBe('idTaken');
    expect(world.answer('door', open('s2', { roomId: 'x' }))).toBe('unknownRoom');
  });
});

describe('signing out', () => {
  it('ends the own session only; the delegate stays present', () => {
    const world = plannedHall(2);
    world.do('door', open('s1'));
    world.do('door', open('s2', { personId: 'p2', placeId: placeAt(1).id }));
    const close = { kind: 'closeSession', sessionId: 's1' } as const;
    expect(world.answer({ ...actor('seat'), sessionId: 's2' }, close)).toBe('notAllowed');
    world.do({ ...actor('seat'), sessionId: 's1' }, close);
    expect(sessions(world)).toEqual(['s2']);
    expect(attendance(world)?.kind).toBe('present');
    expect(world.do({ ...actor('seat'), sessionId: 's1' }, close)).toEqual([]);
    expect(world.do('door', { kind: 'closeSession', sessionId: 's2' })).toMatchObject([{ why: 'closed' }]);
  });

  it('notes that secrets were changed without changing the state', () => {
    const world = plannedHall(1);
    const before = world.state;
    world.do('secretary', { kind: 'notePinsIssued', personIds: ['p1'] });
    world.do('chair', { kind: 'noteSecretChanged', subject: 'account:chair' });
    expect(world.state).toBe(before);
  });
});

describe('[S-5] a technician', () => {
  it.each([
    ['a delegate', { personId: 'p1', placeId: null }],
    ['a place', { personId: null, placeId: placeAt(0).id }],
  ])('never has a session that speaks for %s', (_, claims) => {
    const world = sittingHall(2, 0);
    const as = { role: 'technician', accountId: 'console', ...claims } as const;
    expect(world.answer('door', open('s1', as))).toBe('notAllowed');
    expect(attendance(world)?.kind).toBe('unchecked');
    world.do('door', open('s2', { ...as, personId: null, placeId: null }));
    expect(sessions(world)).toEqual(['s2']);
  });
});
