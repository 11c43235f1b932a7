import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { Command } from '../../core/command.ts';
import { PLAIN_PAPER } from '../../core/documents/document.ts';
import type { PresentationAsk } from '../../core/presentation/asks.ts';
import type { Role } from '../../core/session/actor.ts';
import { act } from '../../core/testing/hall.ts';
import { actor, MEETING, ROOM } from '../../core/testing/world.ts';
import type { Topic } from '../../core/views/topic.ts';
import { hallDisk, settled } from '../room/testing/hallRoom.ts';
import { type Disk, heldLedger } from '../room/testing/ledgers.ts';
import { ACCOUNT_COMMANDS, asAccount, asSeat, hallKeys, OpenRoom, type Terminal } from '../room/testing/OpenRoom.ts';

const SEATS = 4;
/** One window of a topic, and a little. */
const WINDOW_MS = 60;
const PAPERS = [
  ['secretary', act.attach('d1')],
  ['secretary', act.attach('d2')],
  ['secretary', act.release('d1', 'd2')],
] as const;
const ONLY_P1 = {
  ...PLAIN_PAPER,
  readers: { kind: 'some' as const, standings: [], units: [], personIds: ['p1'] },
  itemId: null,
  name: 'Tờ trình riêng',
  kind: 'report' as const,
};

let disk: Disk;
let room: OpenRoom;
let asked = 0;

const open = async () => {
  room = await OpenRoom.open(heldLedger(disk, false), hallKeys(SEATS));
};
beforeEach(async () => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'Date'], now: 2_000_000 });
  disk = await hallDisk(SEATS, [...ACCOUNT_COMMANDS, ...PAPERS]);
  await open();
});
afterEach(() => {
  room.stop();
  vi.useRealTimers();
});

const by = async (role: Role, command: Command) => {
  const outcome = await room.loop.submit({ actor: actor(role), id: null, command });
  if (!outcome.ok) throw new Error(outcome.code);
  await settled();
};
const pass = async (ms = WINDOW_MS) => {
  vi.advanceTimersByTime(ms);
  await settled();
};
const fileOf = (id: string) =>
  room.loop.state.meetings[MEETING]?.papers.find((paper) => paper.id === id)?.file.sha256 ?? '';
async function ask(terminal: Terminal, question: PresentationAsk) {
  asked += 1;
  const id = `q${asked}`;
  await terminal.say({ type: 'ask', id, ask: question });
  const heard = terminal.wire.heard.find(
    (down) => (down.type === 'answer' || down.type === 'refused') && down.id === id,
  );
  return heard?.type === 'answer' ? heard.answer : heard?.type === 'refused' ? heard.code : null;
}
const place = (page = 1, topPt: number | null = null) => ({ page, topPt, fit: 'width' }) as const;
async function present(terminal: Terminal, paperId = 'd1') {
  const answer = await ask(terminal, {
    kind: 'present',
    paperId,
    sha256: fileOf(paperId),
    place: place(),
    resume: null,
  });
  if (answer === null || typeof answer === 'string' || answer.kind !== 'present') throw new Error(String(answer));
  await pass();
  return answer;
}
const move = (presentationId: string, page: number) =>
  ({ kind: 'movePresentation', presentationId, sha256: fileOf('d1'), place: place(page, 400) }) as const;
const shown = (terminal: Terminal, topic: Topic = 'presentation') => terminal.wire.view(topic).data;

describe('a presentation', () => {
  it('is shown to seats, chair, desk and wall, and late joiners land where it is', async () => {
    const [chair, seat, wall] = [
      await room.signedIn(asAccount('chair')),
      await room.signedIn(asSeat(0)),
      await room.signedIn(asAccount('wall')),
    ];
    expect(shown(seat)).toBeNull();
    const { presentationId } = await present(chair);
    expect(await ask(chair, move(presentationId, 3))).toEqual({ kind: 'movePresentation' });
    await pass();
    for (const terminal of [
      chair,
      seat,
      wall,
      await room.signedIn(asAccount('desk')),
      await room.signedIn(asSeat(1)),
    ]) {
      expect(shown(terminal)).toMatchObject({ id: presentationId, paper: { id: 'd1' }, place: place(3, 400) });
    }
    await ask(chair, { kind: 'stopPresenting', presentationId });
    await pass();
    expect([shown(seat), shown(wall)]).toEqual([null, null]);
  });

  it('[W-1] moves are one frame a window, the newest one, and faster ones are refused', async () => {
    const [chair, seat] = [await room.signedIn(asAccount('chair')), await room.signedIn(asSeat(0))];
    const { presentationId } = await present(chair);
    seat.wire.forget();
    const answers = [];
    for (let page = 1; page <= 20; page += 1) answers.push(await ask(chair, move(presentationId, page)));
    await pass();
    expect(answers.filter((answer) => answer === 'tooFast').length).toBe(4);
    expect(seat.wire.views('presentation').length).toBeLessThanOrEqual(2);
    expect(shown(seat)).toMatchObject({ place: { page: 16 } });
    await pass(1000);
    expect(await ask(chair, move(presentationId, 20))).toEqual({ kind: 'movePresentation' });
  });

  it('[F-2] [D-6] is nothing at all to whoever may not read the paper, nor on the wall', async () => {
    await by('secretary', { kind: 'updatePaper', meetingId: MEETING, paperId: 'd2', setup: ONLY_P1 });
    const [chair, reader, other, wall] = [
      await room.signedIn(asAccount('chair')),
      await room.signedIn(asSeat(0)),
      await room.signedIn(asSeat(1)),
      await room.signedIn(asAccount('wall')),
    ];
    for (const { wire } of [other, wall]) wire.forget();
    const { presentationId } = await present(chair, 'd2');
    await ask(chair, { kind: 'point', presentationId, at: { page: 1, x: 10, y: 20 } });
    await ask(chair, { kind: 'drawStroke', presentationId, stroke: { page: 1, points: [0, 0, 10, 10] } });
    await pass();
    expect(shown(reader)).toMatchObject({ paper: { name: 'Tờ trình riêng' } });
    expect(shown(reader, 'pointer')).toEqual({ page: 1, x: 10, y: 20 });
    for (const { wire } of [other, wall]) expect(wire.heard).toEqual([]);
    expect(await ask(other, { kind: 'follow', presentationId, following: true })).toBe('presentationEnded');
    expect(room.presentations.isOnWall(ROOM, fileOf('d2'))).toBe(false);
    const late = await room.signedIn(asSeat(2));
    expect([shown(late), shown(late, 'strokes')]).toEqual([null, { strokes: [] }]);
    // Who becomes a reader learns of it, who was one no longer does.
    const readers = { ...ONLY_P1.readers, personIds: ['p2'] };
    await by('secretary', { kind: 'updatePaper', meetingId: MEETING, paperId: 'd2', setup: { ...ONLY_P1, readers } });
    await pass();
    expect(shown(other)).toMatchObject({ id: presentationId });
    expect([shown(reader), shown(reader, 'pointer'), shown(reader, 'strokes')]).toEqual([null, null, { strokes: [] }]);
  });

  it('[F-3] gives the wall its file only while it is presented', async () => {
    const chair = await room.signedIn(asAccount('chair'));
    expect(room.presentations.isOnWall(ROOM, fileOf('d1'))).toBe(false);
    const { presentationId } = await present(chair);
    expect(room.presentations.isOnWall(ROOM, fileOf('d1'))).toBe(true);
    expect(room.presentations.isOnWall(ROOM, fileOf('d2'))).toBe(false);
    await ask(chair, { kind: 'stopPresenting', presentationId });
    expect(room.presentations.isOnWall(ROOM, fileOf('d1'))).toBe(false);
  });

  it('[F-6] stops when the meeting rests or the paper is recalled', async () => {
    const [chair, seat] = [await room.signedIn(asAccount('chair')), await room.signedIn(asSeat(0))];
    await present(chair);
    await by('secretary', act.recall('d1'));
    await pass();
    expect(shown(seat)).toBeNull();
    await present(chair, 'd2');
    await by('chair', act.recess);
    await pass();
    expect(shown(seat)).toBeNull();
  });
});

describe('[F-4] followers', () => {
  it('are counted at the server, told to the presenter and the chair side, and gone with their terminal', async () => {
    const [chair, one, two] = [
      await room.signedIn(asAccount('chair')),
      await room.signedIn(asSeat(0)),
      await room.signedIn(asSeat(1)),
    ];
    const { presentationId } = await present(chair);
    expect(shown(chair, 'followers')).toEqual({ following: 0, of: 2 });
    await ask(one, { kind: 'follow', presentationId, following: true });
    await ask(two, { kind: 'follow', presentationId, following: true });
    await pass();
    expect(shown(chair, 'followers')).toEqual({ following: 2, of: 2 });
    expect(shown(one, 'followers')).toBeNull();
    await ask(two, { kind: 'follow', presentationId, following: false });
    await pass();
    expect(shown(chair, 'followers')).toEqual({ following: 1, of: 2 });
    one.hangUp();
    room.presentations.sweep();
    await pass();
    expect(shown(chair, 'followers')).toEqual({ following: 0, of: 1 });
    await ask(chair, { kind: 'handOver', presentationId, personId: 'p2' });
    await ask(two, { kind: 'takePresentation', presentationId });
    await pass();
    expect(shown(two, 'followers')).toEqual({ following: 0, of: 0 });
  });
});

describe('[F-5] a presenter who is away', () => {
  it('is told after ten seconds, and what was shown stays', async () => {
    const [chair, seat] = [await room.signedIn(asAccount('chair')), await room.signedIn(asSeat(0))];
    const { presentationId } = await present(chair);
    await ask(chair, move(presentationId, 3));
    const token = chair.token();
    chair.hangUp();
    room.presentations.sweep();
    await pass(9_000);
    room.presentations.sweep();
    await pass();
    expect(shown(seat)).toMatchObject({ isAway: false });
    await pass(2_000);
    room.presentations.sweep();
    await pass();
    expect(shown(seat)).toMatchObject({ isAway: true, place: { page: 3 } });
    await room.terminal().hello({ token });
    room.presentations.sweep();
    await pass();
    expect(shown(seat)).toMatchObject({ isAway: false });
  });

  it('goes on after a restart of the server under the same id; a delegate by a ticket that fits nobody else', async () => {
    const [chair, seat, other] = [
      await room.signedIn(asAccount('chair')),
      await room.signedIn(asSeat(0)),
      await room.signedIn(asSeat(1)),
    ];
    const { presentationId } = await present(chair);
    await ask(chair, { kind: 'handOver', presentationId, personId: 'p1' });
    const taken = await ask(seat, { kind: 'takePresentation', presentationId });
    const ticket = taken !== null && typeof taken === 'object' && taken.kind === 'takePresentation' ? taken.ticket : '';
    const tokens = [chair, seat, other].map((terminal) => terminal.token());
    room.stop();
    await open();
    const back = await Promise.all(
      tokens.map(async (token) => {
        const terminal = room.terminal();
        await terminal.hello({ token });
        return terminal;
      }),
    );
    const [chairBack, seatBack, otherBack] = back;
    if (chairBack === undefined || seatBack === undefined || otherBack === undefined) throw new Error('nobody');
    expect(shown(seatBack)).toBeNull();
    const resume = (with_: string) =>
      ({
        kind: 'present',
        paperId: 'd1',
        sha256: fileOf('d1'),
        place: place(3, 400),
        resume: { presentationId, ticket: with_ },
      }) as const;
    expect(await ask(otherBack, resume(ticket))).toBe('notAllowed');
    expect(await ask(seatBack, resume(`${ticket}A`))).toBe('notAllowed');
    expect(await ask(seatBack, resume(ticket))).toMatchObject({ kind: 'present', presentationId });
    await pass();
    expect(shown(chairBack)).toMatchObject({
      id: presentationId,
      presenter: { role: 'seat', personId: 'p1' },
      place: place(3, 400),
    });
    // What was stopped in the meantime stays stopped.
    await ask(chairBack, { kind: 'stopPresenting', presentationId });
    expect(await ask(seatBack, resume(ticket))).toBe('presentationEnded');
  });
});

describe('[F-7] the pointer', () => {
  it('is put away when its presenter says no more', async () => {
    const [chair, seat] = [await room.signedIn(asAccount('chair')), await room.signedIn(asSeat(0))];
    const { presentationId } = await present(chair);
    const point = { kind: 'point', presentationId, at: { page: 1, x: 1, y: 2 } } as const;
    await ask(chair, point);
    await pass(900);
    await ask(chair, point);
    await pass(900);
    room.presentations.sweep();
    await pass();
    expect(shown(seat, 'pointer')).toEqual({ page: 1, x: 1, y: 2 });
    await pass(200);
    room.presentations.sweep();
    await pass();
    expect(shown(seat, 'pointer')).toBeNull();
  });
});
