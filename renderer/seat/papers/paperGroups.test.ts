import { describe, expect, it } from 'vitest';
import { paperLine } from '../../../core/testing/paperLine.ts';
import { allPapers, type Item, papersOfItem } from './paperGroups.ts';

const item = (id: string, parentId: string | null = null): Item => ({
  id,
  parentId,
  number: id,
  title: id,
  presenter: '',
  minutes: null,
  kind: 'item',
  state: 'upcoming',
  since: null,
  until: null,
  plannedAt: null,
  papers: 0,
  polls: 0,
});
const paper = (id: string, itemId: string | null) => paperLine({ id, itemId });
const agenda = [item('1'), item('2'), item('2.1', '2'), item('2.2', '2')];
const papers = [paper('c', '2.2'), paper('b', '2'), paper('a', null), paper('d', '1')];
const shape = (groups: ReturnType<typeof allPapers>) => groups.map((g) => [g.id, g.papers.map((p) => p.id)]);

describe('papers by item', () => {
  it('puts the meeting’s own papers first, then follows the agenda and leaves out what is empty', () => {
    expect(shape(allPapers(agenda, papers))).toEqual([
      ['meeting', ['a']],
      ['1', ['d']],
      ['2', ['b']],
      ['2.2', ['c']],
    ]);
  });

  it('loses no paper whose item is not on the agenda', () => {
    expect(shape(allPapers([], [paper('x', 'gone')]))).toEqual([['meeting', ['x']]]);
  });

  it('shows the parts’ papers with their item, and the item’s with its part', () => {
    const [, two, , part] = agenda;
    if (two === undefined || part === undefined) throw new Error('the agenda of this test has four items');
    expect(shape(papersOfItem(agenda, papers, two))).toEqual([
      ['2', ['b']],
      ['2.2', ['c']],
    ]);
    expect(shape(papersOfItem(agenda, papers, part))).toEqual([
      ['2.2', ['c']],
      ['2', ['b']],
    ]);
  });
});
