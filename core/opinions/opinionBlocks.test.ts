import { describe, expect, it } from 'vitest';
import { act, sittingHall } from '../testing/hall.ts';
import { MEETING, seat } from '../testing/world.ts';
import { opinionBlocks } from './opinionBlocks.ts';

describe('the opinions in the papers of a meeting', () => {
  it('stand by item in the order of the agenda, then by paper and page, without the withdrawn ones (O-4)', () => {
    const world = sittingHall(2);
    for (const id of ['i1', 'i2']) world.do('secretary', act.saveItem(id));
    world.do('secretary', act.attach('d1', 'i1'));
    world.do('secretary', act.release('d1'));
    const say = (opinionId: string, itemId: string | null, page: number | null) => {
      const paper = page === null ? null : { paperId: 'd1', version: 1, page };
      world.do(seat('p1'), { kind: 'submitOpinion', meetingId: MEETING, opinionId, itemId, paper, text: opinionId });
      world.now += 1;
    };
    say('chung', null, null);
    say('i2', 'i2', null);
    say('tr9', null, 9);
    say('tr2', null, 2);
    say('i1', 'i1', null);
    say('rut', 'i1', null);
    world.do(seat('p1'), { kind: 'withdrawOpinion', meetingId: MEETING, opinionId: 'rut' });
    const answer = { kind: 'explained', text: 'Vì …' } as const;
    world.do('chair', { kind: 'answerOpinion', meetingId: MEETING, opinionId: 'i2', answer });
    const blocks = opinionBlocks(world.meeting());
    expect(blocks.map(({ title, entries }) => [title, entries.map(({ text }) => text)])).toEqual([
      ['Mục i1', ['i1', 'tr2', 'tr9']],
      ['Mục i2', ['i2']],
      [null, ['chung']],
    ]);
    expect(blocks[0]?.entries[1]).toMatchObject({ paper: { name: 'Tài liệu d1', version: 1, page: 2 }, answer: null });
    expect(blocks[1]?.entries[0]?.answer).toEqual(answer);
  });
});
