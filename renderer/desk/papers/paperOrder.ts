import { foldVietnamese } from '../../../core/base/foldVietnamese.ts';
import type { AgendaLine } from '../../../core/views/agendaView.ts';
import type { PaperLine } from '../../../core/views/papersView.ts';
import { type PaperStatus, statusOf, waitingOf } from './paperStatus.ts';

/**
 * The order of all papers after one of those shown was moved before the one that stands at `before` (their number: to the
 * end); papers that are not shown keep their places. Null when nothing moves.
 */
export function movedPaper(
  all: readonly string[],
  shown: readonly string[],
  id: string,
  before: number,
): readonly string[] | null {
  const from = shown.indexOf(id);
  if (from < 0 || before < 0 || before > shown.length || before === from || before === from + 1) return null;
  const rest = shown.filter((other) => other !== id);
  const to = before > from ? before - 1 : before;
  const order = [...rest.slice(0, to), id, ...rest.slice(to)].values();
  const isShown = new Set(shown);
  return all.map((other) => (isShown.has(other) ? (order.next().value ?? other) : other));
}

export interface PaperFilter {
  readonly text: string;
  readonly status: PaperStatus | null;
}

/** The papers whose name or number has all the words, without marks, and that are in that state, also by their next version. */
export function filterPapers(papers: readonly PaperLine[], { text, status }: PaperFilter): readonly PaperLine[] {
  const words = foldVietnamese(text).split(/\s+/u).filter(Boolean);
  return papers.filter((paper) => {
    if (status !== null && statusOf(paper) !== status && waitingOf(paper)?.status !== status) return false;
    const said = foldVietnamese(`${paper.name} ${paper.number}`);
    return words.every((word) => said.includes(word));
  });
}

/** Papers by the agenda: those of no item first, each item's in their own order. */
export function byAgenda(papers: readonly PaperLine[], items: readonly Pick<AgendaLine, 'id'>[]): readonly PaperLine[] {
  const rank = new Map(items.map(({ id }, at) => [id, at]));
  const rankOf = ({ itemId }: PaperLine) => (itemId === null ? -1 : (rank.get(itemId) ?? items.length));
  return [...papers].sort((a, b) => rankOf(a) - rankOf(b));
}
