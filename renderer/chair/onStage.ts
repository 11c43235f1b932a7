import type { Poll } from '../board/pollTypes.ts';

/** What the chair turned to by hand, and at which state of which poll: a newer state of the table sets it aside. */
export interface Turned {
  readonly at: string;
  readonly to: { readonly kind: 'item' } | { readonly kind: 'poll'; readonly pollId: string };
}

/** Names one state of the poll on the table; it changes when a vote opens, closes or is announced. */
export function tableMark(poll: Poll | null): string {
  return poll === null ? '' : `${poll.id}:${poll.state}`;
}

/**
 * Which poll stands in the middle of the chair's screen; null for the item. An open vote always does. Otherwise what the
 * chair turned to, as long as nothing happened since; otherwise the poll on the table.
 */
export function pollOnStage(table: Poll | null, opened: readonly Poll[], turned: Turned | null): Poll | null {
  if (table?.state === 'open' || turned === null || turned.at !== tableMark(table)) return table;
  const { to } = turned;
  return to.kind === 'item' ? null : (opened.find((poll) => poll.id === to.pollId) ?? table);
}
