import { describe, expect, it } from 'vitest';
import { paperLine } from '../../core/testing/paperLine.ts';
import type { Views } from '../../core/views/schemas.ts';
import { prefetchOrder } from './prefetchOrder.ts';

type Item = Views['agenda']['items'][number];
const item = (id: string, state: Item['state']): Item => ({
  id,
  parentId: null,
  number: id,
  title: id,
  presenter: '',
  minutes: null,
  kind: 'item',
  state,
  since: null,
  until: null,
  plannedAt: null,
  papers: 0,
  polls: 0,
});
const paper = (id: string, itemId: string | null, fields: object = {}) =>
  paperLine({ id, itemId, file: { sha256: id, size: 1, pages: 1 }, ...fields });

describe('what a terminal brings first', () => {
  const agenda = [item('1', 'done'), item('2', 'current'), item('3', 'upcoming'), item('4', 'upcoming')];

  it('is what is being discussed, then what comes, then the general papers, then what is over', () => {
    const papers = [paper('four', '4'), paper('one', '1'), paper('all', null), paper('two', '2'), paper('three', '3')];
    expect(prefetchOrder(agenda, papers)).toEqual(['two', 'three', 'four', 'all', 'one']);
  });

  it('is the paper that was just put on the table', () => {
    const papers = [paper('early', '2', { at: 1 }), paper('table', '2', { at: 9 }), paper('also', '2', { at: 1 })];
    expect(prefetchOrder(agenda, papers)).toEqual(['table', 'early', 'also']);
  });

  it('never is a secret paper that is not open, nor one that nobody has yet (D-1, D-7)', () => {
    const label = 'secret';
    const papers = [
      paper('shut', '2', { label, isOpen: false }),
      paper('open', '2', { label }),
      paper('a', '2', { state: 'approved' }),
    ];
    expect(prefetchOrder(agenda, papers)).toEqual(['open']);
  });

  it('loses no paper whose item is not on the agenda, and names a file once', () => {
    const twice = paper('x', null, { file: { sha256: 'one', size: 1, pages: 1 } });
    expect(prefetchOrder(agenda, [paper('gone', 'gone'), paper('one', '2'), twice])).toEqual(['one', 'gone']);
  });
});
