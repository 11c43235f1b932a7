import type { Views } from '../../core/views/schemas.ts';

type Item = Views['agenda']['items'][number];
type Paper = Views['papers']['papers'][number];

/**
 * The files that a terminal should have at hand, the most urgent first: those of what is being discussed, then of what
 * comes next in the order of the agenda, then of the meeting as a whole, then the rest. Of what is being discussed the
 * one released last comes first: it was just put on the table. A secret paper only while it is open (D-7).
 */
export function prefetchOrder(agenda: readonly Item[], papers: readonly Paper[]): readonly string[] {
  const open = papers.filter(({ isOpen, state }) => isOpen && state === 'released');
  const of = (items: readonly Item[]) => items.flatMap(({ id }) => open.filter(({ itemId }) => itemId === id));
  const inState = (state: Item['state']) => agenda.filter((item) => item.state === state);
  const known = new Set(agenda.map(({ id }) => id));
  const now = of(inState('current')).toSorted((a, b) => (b.at ?? 0) - (a.at ?? 0));
  const general = open.filter(({ itemId }) => itemId === null || !known.has(itemId));
  const ordered = [...now, ...of(inState('upcoming')), ...general, ...of(inState('done'))];
  return [...new Set(ordered.map(({ file }) => file.sha256))];
}
