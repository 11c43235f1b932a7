import { describe, expect, it } from 'vitest';
import { paperLine } from '../../../core/testing/paperLine.ts';
import type { AgendaLine } from '../../../core/views/agendaView.ts';
import type { DelegateLine } from '../../../core/views/delegatesView.ts';
import type { PaperLine } from '../../../core/views/papersView.ts';
import { readinessOf } from './readiness.ts';

const item = (id: string, number: string): AgendaLine => ({
  id,
  number,
  parentId: null,
  title: `Mục ${number}`,
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
const paper = (id: string, itemId: string | null, state: PaperLine['state']) => paperLine({ id, itemId, state });
const delegate = (personId: string, fields: Partial<DelegateLine> = {}): DelegateLine => ({
  personId,
  code: personId,
  name: personId,
  position: '',
  unit: '',
  standing: 'official',
  exclusion: null,
  placeId: null,
  placeLabel: null,
  attendance: { kind: 'unchecked' },
  standsInFor: null,
  weight: 1000,
  proxyTo: null,
  ...fields,
});

describe('readiness', () => {
  it('counts papers by state and names where the drafts are, in the order of the agenda', () => {
    const { papers } = readinessOf(
      [item('a', '1'), item('b', '2')],
      [paper('p', null, 'draft'), paper('q', 'b', 'draft'), paper('r', 'b', 'released'), paper('s', 'a', 'recalled')],
      [],
      [],
    );
    expect(papers).toMatchObject({ all: 4, released: 1, drafts: 2, recalled: 1 });
    expect(papers.draftsByItem.map((line) => [line.itemId, line.drafts])).toEqual([
      ['b', 1],
      [null, 1],
    ]);
  });

  it('[A-4] counts a stand-in neither as a delegate nor the replaced delegate as unchecked', () => {
    const here = delegate('a', { placeId: 's1', attendance: { kind: 'present', since: 1 } });
    const away = delegate('b');
    const standIn = delegate('c', { standing: 'standIn', standsInFor: 'b' });
    const { delegates, attendance } = readinessOf([], [], [here, away, standIn], []);
    expect(delegates).toMatchObject({ all: 2, placed: 1, unplaced: [away] });
    expect(attendance).toEqual({ all: 2, checked: 2 });
    expect(readinessOf([], [], [here, away], []).attendance).toEqual({ all: 2, checked: 1 });
  });
});
