import { describe, expect, it } from 'vitest';
import { paperLine } from '../../core/testing/paperLine.ts';
import type { PaperLine } from '../../core/views/papersView.ts';
import type { Views } from '../../core/views/schemas.ts';
import { Pack } from './pack.ts';

const agenda = ['i1', 'i2'].map((id) => ({ id }) as Views['agenda']['items'][number]);
const line = (id: string, itemId: string | null, pages: number | null, fields: Partial<PaperLine> = {}) =>
  paperLine({ id, itemId, file: { sha256: '0'.repeat(64), size: 1, pages }, ...fields });

describe('[D-10] the pages of the pack', () => {
  const papers = [
    line('b', 'i2', 10),
    line('few', 'i1', 7, { isForAll: false }),
    line('a', 'i1', 4),
    line('unknown', 'i1', null),
    line('draft', 'i1', 9, { state: 'draft' }),
    line('meeting', null, 2),
  ];
  const pack = new Pack(agenda, papers);

  it('are counted through by agenda, without what only some may read', () => {
    expect(pack.pages).toBe(16);
    expect(pack.placeOf('meeting')).toEqual({ offset: 0, pages: 16 });
    expect(pack.placeOf('a')).toEqual({ offset: 2, pages: 16 });
    expect(pack.placeOf('b')).toEqual({ offset: 6, pages: 16 });
    for (const id of ['few', 'unknown', 'draft', 'nothing']) expect(pack.placeOf(id)).toBeNull();
  });

  it('are found again', () => {
    expect([0, 1, 2, 3, 6, 7, 16, 17].map((page) => pack.pageAt(page))).toEqual([
      null,
      { paperId: 'meeting', page: 1 },
      { paperId: 'meeting', page: 2 },
      { paperId: 'a', page: 1 },
      { paperId: 'a', page: 4 },
      { paperId: 'b', page: 1 },
      { paperId: 'b', page: 10 },
      null,
    ]);
  });

  it('say nothing where there is one paper', () => {
    expect(new Pack(agenda, [line('a', 'i1', 4)]).placeOf('a')).toBeNull();
  });
});
