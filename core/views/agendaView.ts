import { z } from 'zod';
import { Id } from '../base/fields.ts';
import type { AgendaItem, Meeting } from '../meeting/meeting.ts';
import { isListed } from './seesDrafts.ts';
import type { Sight } from './sight.ts';

export const AgendaLine = z.strictObject({
  id: Id,
  parentId: Id.nullable(),
  /** "3" or "3.1"; empty for a recess. */
  number: z.string(),
  title: z.string(),
  presenter: z.string(),
  minutes: z.number().nullable(),
  kind: z.enum(['item', 'recess']),
  state: z.enum(['upcoming', 'current', 'done']),
  since: z.number().nullable(),
  until: z.number().nullable(),
  /** Planned start, counted from the meeting's start and the minutes of what comes before; null when a length is missing. */
  plannedAt: z.number().nullable(),
  papers: z.number(),
  polls: z.number(),
});
export type AgendaLine = z.infer<typeof AgendaLine>;

export const AgendaView = z.strictObject({ items: z.array(AgendaLine) });
export type AgendaView = z.infer<typeof AgendaView>;

/** "1", "2", "2.1" …: recesses are not counted. */
export function agendaNumbers(
  agenda: readonly Pick<AgendaItem, 'id' | 'parentId' | 'kind'>[],
): ReadonlyMap<string, string> {
  const numbers = new Map<string, string>();
  let top = 0;
  let sub = 0;
  for (const item of agenda) {
    if (item.kind === 'recess') numbers.set(item.id, '');
    else if (item.parentId === null) {
      top += 1;
      sub = 0;
      numbers.set(item.id, `${top}`);
    } else {
      sub += 1;
      numbers.set(item.id, `${top}.${sub}`);
    }
  }
  return numbers;
}

/** Minutes of an item: its own, or the sum of its parts when it has none. */
function minutesOf(meeting: Meeting, item: AgendaItem): number | null {
  if (item.minutes !== null) return item.minutes;
  const parts = meeting.agenda.filter((other) => other.parentId === item.id);
  return parts.length === 0
    ? null
    : parts.reduce<number | null>(
        (sum, part) => (sum === null || part.minutes === null ? null : sum + part.minutes),
        0,
      );
}

function plannedStarts(meeting: Meeting): ReadonlyMap<string, number | null> {
  const starts = new Map<string, number | null>();
  let top: number | null = meeting.setup.startsAt;
  let sub: number | null = null;
  const after = (at: number | null, minutes: number | null) =>
    at === null || minutes === null ? null : at + minutes * 60_000;
  for (const item of meeting.agenda) {
    if (item.parentId === null) {
      starts.set(item.id, top);
      sub = top;
      top = after(top, minutesOf(meeting, item));
    } else {
      starts.set(item.id, sub);
      sub = after(sub, item.minutes);
    }
  }
  return starts;
}

/** The agenda. A seat's paper count is of papers released to everybody (D-1, D-6); prepared polls are counted for the chair and the desk. */
export function agendaView(sight: Sight): AgendaView {
  const { meeting } = sight;
  if (meeting === null) return { items: [] };
  const numbers = agendaNumbers(meeting.agenda);
  const starts = plannedStarts(meeting);
  const backstage = sight.audience === 'chair' || sight.audience === 'desk';
  return {
    items: meeting.agenda.map((item) => ({
      id: item.id,
      parentId: item.parentId,
      number: numbers.get(item.id) ?? '',
      title: item.title,
      presenter: item.presenter,
      minutes: minutesOf(meeting, item),
      kind: item.kind,
      state: item.state.kind,
      since: item.state.kind === 'upcoming' ? null : item.state.since,
      until: item.state.kind === 'done' ? item.state.until : null,
      plannedAt: starts.get(item.id) ?? null,
      papers: meeting.papers.filter((paper) => paper.itemId === item.id && isListed(sight.audience, paper)).length,
      polls: backstage ? meeting.polls.filter((poll) => poll.setup.itemId === item.id).length : 0,
    })),
  };
}
