import type { Views } from '../../../core/views/schemas.ts';

export type AgendaLine = Views['agenda']['items'][number];

/** How a line stands on the chair's list; `within` is an item of which a part is on the table. */
export type LineState = 'upcoming' | 'current' | 'within' | 'done';

/** An item whose part is current is not done for the chair, although the journal has ended it for its part. */
export function lineState(line: AgendaLine, items: readonly AgendaLine[]): LineState {
  const holdsCurrent = items.some((other) => other.parentId === line.id && other.state === 'current');
  return line.state === 'done' && holdsCurrent ? 'within' : line.state;
}

/** The item on the table, or null. */
export function currentItem(items: readonly AgendaLine[]): AgendaLine | null {
  return items.find((line) => line.state === 'current') ?? null;
}

/**
 * What the big action opens: the first item behind the current one that was not dealt with, or, when nothing behind it
 * is left or nothing is current, the first of all that was not. Null when the agenda is finished.
 */
export function nextItem(items: readonly AgendaLine[]): AgendaLine | null {
  const at = items.findIndex((line) => line.state === 'current');
  const behind = items.slice(at + 1).find((line) => line.state === 'upcoming');
  return behind ?? items.find((line) => line.state === 'upcoming') ?? null;
}
