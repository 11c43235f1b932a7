import { describe, expect, it } from 'vitest';
import type { CommandOf } from '../command.ts';
import { PLAIN_PAPER, type Readers } from '../documents/document.ts';
import { act, plannedHall, sittingHall } from '../testing/hall.ts';
import { seen, sightOf } from '../testing/look.ts';
import { MEETING, seat, type World } from '../testing/world.ts';
import { opinionsView, ownOpinionsView } from '../views/opinionsView.ts';
import { MAX_OPINIONS, OpinionText } from './opinion.ts';

type Submit = CommandOf<'submitOpinion'>;
const on = { meetingId: MEETING } as const;
const submit = (opinionId: string, fields: Partial<Submit> = {}): Submit => ({
  kind: 'submitOpinion',
  ...on,
  opinionId,
  itemId: null,
  paper: null,
  text: 'Đề nghị làm rõ.',
  ...fields,
});
const revise = (opinionId: string, text: string) => ({ kind: 'reviseOpinion', ...on, opinionId, text }) as const;
const withdraw = (opinionId: string) => ({ kind: 'withdrawOpinion', ...on, opinionId }) as const;
const answer = (opinionId: string, text = 'Đã tiếp thu.') =>
  ({ kind: 'answerOpinion', ...on, opinionId, answer: { kind: 'accepted', text } }) as const;
const page = (version = 1) => ({ paper: { paperId: 'd1', version, page: 2 } });

function withPaper(world: World = sittingHall(3)): World {
  world.do('secretary', act.saveItem('i1'));
  world.do('secretary', act.attach('d1', 'i1'));
  world.do('secretary', act.release('d1'));
  return world;
}
const own = (world: World, personId: string) => ownOpinionsView(sightOf(world, 'seat'), personId).opinions;
const all = (world: World) => opinionsView(sightOf(world, 'desk')).opinions;

describe('[O-1] an opinion is given', () => {
  it('before and during the meeting, on an item, a page of a paper, or the whole, and not after the end', () => {
    const world = withPaper(plannedHall(3));
    world.do(seat('p1'), submit('a', { itemId: 'i1' }));
    world.do('chair', act.openMeeting);
    world.do(seat('p2'), submit('b', page()));
    world.do('chair', act.recess);
    world.do(seat('p1'), submit('c'));
    expect(all(world)).toMatchObject([
      { id: 'a', itemId: 'i1', paper: null, personId: 'p1', name: 'Ông p1' },
      { id: 'b', itemId: 'i1', paper: { paperId: 'd1', version: 1, page: 2 } },
      { id: 'c', itemId: null, paper: null },
    ]);
    world.do('chair', act.end);
    expect(world.answer(seat('p1'), submit('d'))).toBe('meetingEnded');
  });

  it('by delegates only, about what is there', () => {
    const world = withPaper();
    expect(world.answer('chair', submit('a'))).toBe('unknownDelegate');
    expect(world.answer(seat('stranger'), submit('a'))).toBe('unknownDelegate');
    expect(world.answer('secretary', submit('a'))).toBe('notAllowed');
    expect(world.answer(seat('p1'), submit('a', { itemId: 'x' }))).toBe('unknownItem');
    expect(world.answer(seat('p1'), submit('a', page(2)))).toBe('wrongVersion');
    world.do(seat('p1'), submit('a'));
    expect(world.answer(seat('p2'), submit('a'))).toBe('idTaken');
  });

  it('on a paper by its readers alone, and on an earlier version too', () => {
    const world = withPaper();
    const give = (readers: Readers) =>
      world.do('secretary', {
        kind: 'updatePaper',
        ...on,
        paperId: 'd1',
        setup: { ...PLAIN_PAPER, readers, itemId: 'i1', name: 'Riêng', kind: 'report' },
      });
    give({ kind: 'some', standings: [], units: [], personIds: ['p1'] });
    expect(world.answer(seat('p2'), submit('a', page()))).toBe('unknownPaper');
    world.do('secretary', act.attachVersion('d1', 'b'));
    expect(world.answer(seat('p1'), submit('a', page(2)))).toBe('wrongVersion');
    world.do('secretary', act.release('d1'));
    for (const version of [1, 2]) world.do(seat('p1'), submit(`v${version}`, page(version)));
    world.do('secretary', act.recall('d1'));
    expect(world.answer(seat('p1'), submit('b', page()))).toBe('unknownPaper');
  });

  it('not without end', () => {
    const world = withPaper();
    for (let n = 0; n < MAX_OPINIONS; n += 1) world.do(seat('p1'), submit(`n${n}`));
    expect(world.answer(seat('p1'), submit('more'))).toBe('tooManyOpinions');
    expect(world.answer(seat('p2'), submit('more'))).toBe('accepted');
  });

  it('in paragraphs', () => {
    expect(OpinionText.parse('  Một \r\n hai\t ba \n\n\n\n bốn ')).toBe('Một\nhai ba\n\nbốn');
    expect(OpinionText.safeParse(' \n ').success).toBe(false);
    expect(OpinionText.safeParse('\ud800').success).toBe(false);
  });
});

describe('[O-2] an opinion belongs to whoever gave it', () => {
  it('and is changed or withdrawn by them until it is answered', () => {
    const world = withPaper();
    world.do(seat('p1'), submit('a'));
    world.now += 5;
    world.do(seat('p1'), revise('a', 'Câu khác.'));
    expect(own(world, 'p1')).toMatchObject([{ text: 'Câu khác.', revisedAt: world.now }]);
    expect(world.do(seat('p1'), revise('a', 'Câu khác.'))).toEqual([]);
    for (const command of [revise('a', 'x'), withdraw('a'), revise('none', 'x')]) {
      expect(world.answer(seat('p2'), command)).toBe('unknownOpinion');
    }
    world.do('secretary', answer('a'));
    for (const command of [revise('a', 'x'), withdraw('a')]) {
      expect(world.answer(seat('p1'), command)).toBe('opinionAnswered');
    }
    world.do(seat('p1'), submit('b'));
    world.do(seat('p1'), withdraw('b'));
    for (const command of [revise('b', 'x'), withdraw('b')]) {
      expect(world.answer(seat('p1'), command)).toBe('opinionWithdrawn');
    }
    world.do(seat('p1'), submit('c'));
    world.do('chair', act.end);
    expect(world.answer(seat('p1'), revise('c', 'x'))).toBe('meetingEnded');
  });

  it('is answered by chair or secretary, again, and after the end', () => {
    const world = withPaper();
    world.do(seat('p1'), submit('a'));
    expect(world.answer(seat('p1'), answer('a'))).toBe('notAllowed');
    expect(world.answer('chair', answer('none'))).toBe('unknownOpinion');
    world.do('chair', answer('a', ''));
    world.do('chair', act.end);
    world.now += 5;
    world.do('secretary', answer('a', 'Giải trình thêm.'));
    expect(own(world, 'p1')).toMatchObject([{ answer: { kind: 'accepted', text: 'Giải trình thêm.', at: world.now } }]);
  });
});

describe('[O-3] opinions are read', () => {
  it('by chair and desk, and by their author; by no other seat, place, wall or console', () => {
    const world = withPaper();
    world.do(seat('p1'), submit('a', { text: 'ZZ-lời' }));
    world.do('secretary', answer('a', 'ZZ-đáp'));
    for (const audience of ['chair', 'desk'] as const) expect(seen(world, audience).opinions).toContain('ZZ-lời');
    for (const audience of ['seat', 'place', 'wall', 'console'] as const) {
      expect(JSON.stringify(seen(world, audience)), audience).not.toContain('ZZ-');
    }
    expect(own(world, 'p2')).toEqual([]);
    expect(own(world, 'p1')).toMatchObject([{ id: 'a', text: 'ZZ-lời', withdrawn: false }]);
  });
});

describe('[O-4] a withdrawn opinion', () => {
  it('is shown to its author alone, and cannot be answered', () => {
    const world = withPaper();
    world.do(seat('p1'), submit('a', { text: 'ZZ-lời' }));
    world.do(seat('p1'), withdraw('a'));
    expect(all(world)).toEqual([]);
    expect(own(world, 'p1')).toMatchObject([{ id: 'a', withdrawn: true }]);
    expect(world.answer('secretary', answer('a'))).toBe('opinionWithdrawn');
  });

  it('belongs to no item when its item was removed', () => {
    const world = withPaper();
    world.do('secretary', act.saveItem('i2'));
    world.do(seat('p1'), submit('a', { itemId: 'i2' }));
    world.do('secretary', { kind: 'removeAgendaItem', ...on, itemId: 'i2' });
    expect(all(world)).toMatchObject([{ id: 'a', itemId: null }]);
  });
});
