import { describe, expect, it } from 'vitest';
import {
  act,
  BODY,
  mark,
  meetingSetup,
  personOf,
  placeAt,
  plannedHall,
  pollSetup,
  RULE,
  sittingHall,
} from '../testing/hall.ts';
import { sightOf } from '../testing/look.ts';
import { MEETING, ROOM, type World } from '../testing/world.ts';
import { agendaView } from './agendaView.ts';
import { hallView } from './hallView.ts';
import { meetingView } from './meetingView.ts';
import { expectedAt, placeView } from './personal.ts';
import { resultsView } from './pollsView.ts';
import { pollView } from './pollView.ts';
import { pendingView, pollRollView } from './rollView.ts';

describe('the agenda', () => {
  const save = (
    world: World,
    id: string,
    parentId: string | null,
    minutes: number | null,
    kind: 'item' | 'recess' = 'item',
  ) =>
    world.do('secretary', {
      kind: 'saveAgendaItem',
      meetingId: MEETING,
      item: { id, title: id, presenter: '', minutes, kind },
      parentId,
    });

  it('numbers items and parts, recesses not, and plans starts from the lengths', () => {
    const world = plannedHall(1, { startsAt: 0 });
    save(world, 'a', null, null);
    save(world, 'a1', 'a', 10);
    save(world, 'a2', 'a', 20);
    save(world, 'tea', null, 15, 'recess');
    save(world, 'b', null, null);
    save(world, 'c', null, 5);
    const lines = agendaView(sightOf(world, 'seat')).items;
    expect(lines.map(({ number, minutes, plannedAt }) => [number, minutes, plannedAt])).toEqual([
      ['1', 30, 0],
      ['1.1', 10, 0],
      ['1.2', 20, 600_000],
      ['', 15, 1_800_000],
      ['2', null, 2_700_000],
      ['3', 5, null],
    ]);
  });

  it('[D-1] counts released papers for seats, all for the desk, and polls only backstage', () => {
    const world = sittingHall(1);
    save(world, 'a', null, null);
    world.do('secretary', act.attach('d1', 'a'));
    world.do('secretary', act.attach('d2', 'a'));
    world.do('secretary', act.release('d1'));
    world.do('secretary', act.savePoll(pollSetup('v', { itemId: 'a' })));
    const counts = (['seat', 'chair', 'desk'] as const).map((audience) => {
      const [line] = agendaView(sightOf(world, audience)).items;
      return [line?.papers, line?.polls];
    });
    expect(counts).toEqual([
      [1, 0],
      [1, 1],
      [2, 1],
    ]);
  });
});

describe('the hall', () => {
  const hall = (world: World) => hallView(sightOf(world, 'wall'));

  it('[H-1] goes from the welcome through items, votes and results to the end', () => {
    const world = plannedHall(3);
    world.do('secretary', act.saveItem('a'));
    expect(hall(world)).toEqual({ show: 'welcome' });
    world.do('chair', act.openMeeting);
    world.do('secretary', mark(['p1'], { kind: 'present' }));
    expect(hall(world)).toEqual({ show: 'welcome' });
    world.do('chair', act.openItem('a'));
    expect(hall(world)).toMatchObject({ show: 'item', number: '1', title: 'Mục a' });
    world.do('chair', act.adHoc(pollSetup('v')));
    expect(hall(world)).toMatchObject({ show: 'poll', poll: { state: 'open', tally: null } });
    world.do('chair', act.closePoll('v'));
    expect(hall(world)).toMatchObject({ show: 'poll', poll: { state: 'closed', tally: null } });
    world.do('chair', act.announce('v'));
    expect(hall(world)).toMatchObject({ show: 'poll', poll: { state: 'announced', tally: { takingPart: 0 } } });
    world.do('chair', act.recess);
    expect(hall(world)).toEqual({ show: 'recess', since: world.now });
    world.do('chair', act.resume);
    world.do('chair', act.closeItem('a'));
    expect(hall(world)).toEqual({ show: 'welcome' });
    world.do('chair', act.end);
    expect(hall(world)).toEqual({ show: 'ended' });
  });

  it('is idle without a meeting', () => {
    const world = plannedHall(1);
    const sight = sightOf(world, 'wall');
    expect(hallView({ ...sight, meeting: null })).toEqual({ show: 'idle', room: 'Phòng họp' });
  });
});

describe('a poll on the table', () => {
  it('names the votes needed while the base is known, and not while it grows with every ballot', () => {
    const required = (base: 'total' | 'takingPart') => {
      const world = sittingHall(5, 4);
      world.do('chair', act.adHoc(pollSetup('v', { rule: { ...RULE, base } })));
      return pollView(sightOf(world, 'seat'))?.required;
    };
    expect(required('total')).toBe(3);
    expect(required('takingPart')).toBeNull();
  });

  it('[R-1] after the close holds back the base that would tell how many took part', () => {
    const world = sittingHall(5);
    world.do('chair', act.adHoc(pollSetup('v', { rule: { ...RULE, base: 'takingPart' } })));
    world.vote('p1', 'v', 'for');
    world.do('chair', act.closePoll('v'));
    expect(pollView(sightOf(world, 'seat'))?.required).toBeNull();
    expect(pollView(sightOf(world, 'chair'))?.required).toBe(1);
  });

  it('[V-4] shows the frozen roll and who is missing, whoever came later', () => {
    const world = sittingHall(4, 3);
    world.do('chair', act.adHoc(pollSetup('v')));
    world.vote('p2', 'v', 'for');
    world.do('secretary', mark(['p4'], { kind: 'present' }));
    expect(pollRollView(sightOf(world, 'chair'))?.entries.map((entry) => entry.personId)).toEqual(['p1', 'p2', 'p3']);
    expect(pendingView(sightOf(world, 'chair'))).toEqual({ pollId: 'v', pending: [0, 2], unvouched: 1 });
  });

  it('[R-1] is among the results once announced, newest first', () => {
    const world = sittingHall(2);
    for (const id of ['v', 'w', 'x']) {
      world.do('chair', act.adHoc(pollSetup(id)));
      world.do('chair', act.closePoll(id));
      if (id !== 'w') world.do('chair', act.announce(id));
    }
    expect(resultsView(sightOf(world, 'seat')).polls.map((poll) => poll.id)).toEqual(['x', 'v']);
  });
});

describe('a place', () => {
  it('[A-4] expects the stand-in before the absent delegate', () => {
    const world = plannedHall(2);
    const at = placeAt(1).id;
    expect(expectedAt(sightOf(world, 'place'), at)?.personId).toBe('p2');
    world.do('secretary', { kind: 'setStandIn', meetingId: MEETING, personId: 'p2', standIn: personOf('sub') });
    expect(expectedAt(sightOf(world, 'place'), at)?.personId).toBe('sub');
    expect(placeView(sightOf(world, 'place'), at)).toMatchObject({ label: '1.1', delegate: { standing: 'standIn' } });
    expect(placeView(sightOf(world, 'place'), 'nowhere')).toEqual({ placeId: 'nowhere', label: '', delegate: null });
  });
});

describe('the head counts', () => {
  it('name guests present and excused officials apart', () => {
    const world = sittingHall(3, 1);
    world.do('secretary', mark(['p2'], { kind: 'absent', excused: true, reason: '' }));
    world.do('secretary', mark(['p3'], { kind: 'absent', excused: false, reason: '' }));
    world.do('secretary', { kind: 'savePerson', person: personOf('guest') });
    world.do('secretary', {
      kind: 'saveDelegates',
      meetingId: MEETING,
      delegates: [{ personId: 'guest', standing: 'invited', exclusion: null }],
    });
    world.do('secretary', mark(['guest'], { kind: 'present' }));
    expect(meetingView(sightOf(world, 'wall'))).toMatchObject({
      figures: { total: 3, summoned: 3, excluded: 0, present: 1 },
      guestsPresent: 1,
      excusedAbsent: 1,
    });
  });

  it('belong to the meeting that is in the room', () => {
    const world = plannedHall(1);
    const setup = meetingSetup({ title: 'Cuộc họp sau', bodyId: BODY });
    world.do('secretary', { kind: 'saveMeeting', meetingId: 'next', roomId: ROOM, setup });
    expect(meetingView(sightOf(world, 'wall'))?.id).toBe(MEETING);
    world.do('secretary', { kind: 'bringToRoom', meetingId: 'next' });
    expect(meetingView(sightOf(world, 'wall'))?.id).toBe('next');
  });
});
