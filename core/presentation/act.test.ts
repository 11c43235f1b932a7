import { describe, expect, it } from 'vitest';
import type { PaperSetup } from '../documents/document.ts';
import { PLAIN_PAPER } from '../documents/document.ts';
import type { Actor } from '../session/actor.ts';
import { act as does, sittingHall } from '../testing/hall.ts';
import { actor, MEETING, seat, type World } from '../testing/world.ts';
import { act, begin, goesOn, type PresentationAct } from './act.ts';
import { type PresentedPlace, STROKE_LIMITS } from './place.ts';
import type { Presentation } from './presentation.ts';
import { mayKnow, presentablePaper } from './presented.ts';

const PLACE: PresentedPlace = { page: 2, topPt: 500, fit: 'width' };
const chair: Actor = { ...actor('chair'), accountId: 'chair' };
const desk: Actor = { ...actor('secretary'), accountId: 'desk' };

/** Three delegates sit; d1 and d2 are released to everybody, d3 is a draft. */
function hall(): World {
  const world = sittingHall(3);
  world.do('secretary', does.saveItem('i1'));
  for (const id of ['d1', 'd2', 'd3']) world.do('secretary', does.attach(id, 'i1'));
  world.do('secretary', does.release('d1', 'd2'));
  return world;
}
const fileOf = (world: World, id: string) => world.meeting().papers.find((paper) => paper.id === id)?.file.sha256 ?? '';
const change = (world: World, paperId: string, fields: Partial<PaperSetup>) =>
  world.do('secretary', {
    kind: 'updatePaper',
    meetingId: MEETING,
    paperId,
    setup: { ...PLAIN_PAPER, readers: { kind: 'all' }, itemId: 'i1', name: 'Tờ trình', kind: 'report', ...fields },
  });
const onlyFor = (personId: string): Partial<PaperSetup> => ({
  readers: { kind: 'some', standings: [], units: [], personIds: [personId] },
});

/** A room in which acts are tried: an accepted one changes what is presented. */
class Room {
  now: Presentation | null = null;
  readonly world: World;
  constructor(world: World) {
    this.world = world;
  }
  do(who: Actor, ask: PresentationAct) {
    const acted = act(this.now, ask, { state: this.world.state, actor: who, id: 'x', isHere: (id) => id !== 'p3' });
    if (acted.ok) this.now = acted.presentation;
    return acted.ok ? 'done' : acted.code;
  }
  present(who: Actor, paperId: string) {
    return this.do(who, { kind: 'present', paperId, sha256: fileOf(this.world, paperId), place: PLACE, resume: null });
  }
  hand(who: Actor, personId: string | null) {
    return this.do(who, { kind: 'handOver', presentationId: 'x', personId });
  }
  take(who: Actor) {
    return this.do(who, { kind: 'takePresentation', presentationId: 'x' });
  }
}

describe('[F-1] who presents', () => {
  it('is the chair or the secretariat, one at a time; a delegate only by hand-over', () => {
    const room = new Room(hall());
    expect(room.present(seat('p1'), 'd1')).toBe('notAllowed');
    expect(room.present(chair, 'd1')).toBe('done');
    expect(room.now).toMatchObject({ id: 'x', paper: { id: 'd1', version: 1 }, place: PLACE });
    expect(room.present(desk, 'd2')).toBe('presentationRunning');
    expect(room.present(seat('p1'), 'd1')).toBe('notAllowed');
    expect(room.present(chair, 'd2')).toBe('done');
    expect(room.now).toMatchObject({ id: 'x', paper: { id: 'd2' } });
  });

  it('is handed to a delegate who is here, taken by one tap, given back and taken back', () => {
    const room = new Room(hall());
    room.present(chair, 'd1');
    expect(room.hand(seat('p1'), 'p1')).toBe('notAllowed');
    expect(room.hand(chair, 'p3')).toBe('cannotPresent');
    expect(room.take(seat('p1'))).toBe('notAllowed');
    expect(room.hand(chair, 'p1')).toBe('done');
    expect(room.take(seat('p2'))).toBe('notAllowed');
    expect(room.take(seat('p1'))).toBe('done');
    expect(room.now).toMatchObject({ presenter: { role: 'seat', personId: 'p1' }, offeredTo: null });
    const move = {
      kind: 'movePresentation',
      presentationId: 'x',
      sha256: fileOf(room.world, 'd1'),
      place: PLACE,
    } as const;
    expect(room.do(chair, move)).toBe('notPresenting');
    expect(room.do(seat('p1'), { ...move, place: { ...PLACE, page: 3 } })).toBe('done');
    expect(room.now?.place.page).toBe(3);
    expect(room.hand(seat('p1'), null)).toBe('done');
    expect(room.now?.presenter).toEqual({ role: 'chair', accountId: 'chair' });
    room.hand(chair, 'p2');
    expect(room.hand(seat('p2'), null)).toBe('done');
    expect(room.now).toMatchObject({ offeredTo: null, presenter: { role: 'chair' } });
    room.hand(chair, 'p2');
    room.take(seat('p2'));
    expect(room.take(desk)).toBe('done');
    expect(room.now).toMatchObject({ presenter: { role: 'secretary' }, host: { role: 'secretary' } });
  });

  it('stops by its presenter or the chair side, and is over then', () => {
    const room = new Room(hall());
    room.present(desk, 'd1');
    const stop = { kind: 'stopPresenting', presentationId: 'x' } as const;
    expect(room.do(seat('p1'), stop)).toBe('notPresenting');
    expect(room.do(chair, stop)).toBe('done');
    expect(room.do(desk, stop)).toBe('presentationEnded');
  });
});

describe('[F-2] what is presented', () => {
  it('is released, and open to its readers now', () => {
    const room = new Room(hall());
    expect(room.present(chair, 'd3')).toBe('paperNotReleased');
    change(room.world, 'd2', { label: 'secret' });
    expect(room.present(chair, 'd2')).toBe('paperNotReleased');
    room.world.do('chair', does.openItem('i1'));
    expect(room.present(chair, 'd2')).toBe('done');
    expect(room.do(chair, { kind: 'present', paperId: 'd1', sha256: 'f'.repeat(64), place: PLACE, resume: null })).toBe(
      'unknownPaper',
    );
  });

  it('is known to its readers, never handed to others, and no secret is on the wall [F-3]', () => {
    const room = new Room(hall());
    change(room.world, 'd1', onlyFor('p1'));
    room.present(chair, 'd1');
    expect(room.hand(chair, 'p2')).toBe('cannotPresent');
    expect(room.hand(chair, 'p1')).toBe('done');
    const paper = (id: string) => {
      const found = presentablePaper(room.world.meeting(), id);
      if (found === null) throw new Error(id);
      return found;
    };
    const knows = (id: string, audience: 'seat' | 'wall' | 'chair' | 'console', personId: string | null = null) =>
      mayKnow(room.world.state, room.world.meeting(), paper(id), { audience, personId });
    expect([knows('d1', 'seat', 'p1'), knows('d1', 'seat', 'p2'), knows('d1', 'seat')]).toEqual([true, false, false]);
    expect([knows('d1', 'chair'), knows('d1', 'wall'), knows('d1', 'console')]).toEqual([true, false, false]);
    expect(knows('d2', 'wall')).toBe(true);
    change(room.world, 'd2', { label: 'secret' });
    room.world.do('chair', does.openItem('i1'));
    expect([knows('d2', 'seat', 'p2'), knows('d2', 'wall')]).toEqual([true, false]);
  });

  it('goes on with a newer version when the presenter has turned to it', () => {
    const room = new Room(hall());
    room.present(chair, 'd1');
    room.world.do('secretary', does.attachVersion('d1', 'e'));
    const move = { kind: 'movePresentation', presentationId: 'x', sha256: 'e'.repeat(64), place: PLACE } as const;
    expect(room.do(chair, move)).toBe('unknownPaper');
    room.world.do('secretary', does.release('d1'));
    expect(room.now !== null && goesOn(room.world.state, room.now)).toBe(true);
    expect(room.do(chair, move)).toBe('done');
    expect(room.now?.paper).toMatchObject({ version: 2 });
  });
});

describe('[F-6] the end', () => {
  it('comes with a recess, a recall, or the item of a secret paper', () => {
    for (const end of [does.recess, does.recall('d1'), does.closeItem('i1')]) {
      const room = new Room(hall());
      room.world.do('chair', does.openItem('i1'));
      if (end.kind === 'closeItem') change(room.world, 'd1', { label: 'secret' });
      room.present(chair, 'd1');
      expect(room.now !== null && goesOn(room.world.state, room.now), end.kind).toBe(true);
      room.world.do(end.kind === 'recallPaper' ? 'secretary' : 'chair', end);
      expect(room.now !== null && goesOn(room.world.state, room.now), end.kind).toBe(false);
    }
  });

  it('leaves nothing to begin while the meeting rests', () => {
    const room = new Room(hall());
    room.world.do('chair', does.recess);
    expect(room.present(chair, 'd1')).toBe('meetingNotRunning');
  });
});

describe('[F-7] strokes', () => {
  const stroke = (points: number) => ({ page: 1, points: Array.from({ length: points * 2 }, (_, i) => i) });
  it('are bounded, erased one by one or all, and gone with the paper', () => {
    const room = new Room(hall());
    room.present(chair, 'd1');
    const draw = (who: Actor, points: number) =>
      room.do(who, { kind: 'drawStroke', presentationId: 'x', stroke: stroke(points) });
    expect(draw(seat('p1'), 2)).toBe('notPresenting');
    const many = Math.floor(STROKE_LIMITS.allPoints / STROKE_LIMITS.points);
    for (let i = 0; i < many; i += 1) expect(draw(chair, STROKE_LIMITS.points)).toBe('done');
    expect(draw(chair, STROKE_LIMITS.points)).toBe('tooManyStrokes');
    room.do(chair, { kind: 'eraseStrokes', presentationId: 'x', which: 'last' });
    expect(room.now?.strokes).toHaveLength(many - 1);
    room.do(chair, { kind: 'eraseStrokes', presentationId: 'x', which: 'all' });
    expect(room.now?.strokes).toEqual([]);
    for (let i = 0; i < STROKE_LIMITS.strokes; i += 1) draw(chair, 2);
    expect(draw(chair, 2)).toBe('tooManyStrokes');
    room.present(chair, 'd2');
    expect(room.now?.strokes).toEqual([]);
  });
});

describe('[F-5] going on after the server was away', () => {
  it('holds a delegate who presents to the papers that are theirs', () => {
    const world = hall();
    change(world, 'd1', onlyFor('p1'));
    const ask = { paperId: 'd1', sha256: fileOf(world, 'd1'), place: PLACE };
    const host = { role: 'chair', accountId: 'chair' } as const;
    const led = (personId: string) =>
      begin(ask, { id: 'old', roomId: chair.roomId, presenter: { role: 'seat', personId }, host }, world);
    expect(led('p1')).toMatchObject({ ok: true, presentation: { id: 'old' } });
    expect(led('p2')).toEqual({ ok: false, code: 'paperNotReleased' });
  });
});
