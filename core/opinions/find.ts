import type { Meeting } from '../meeting/meeting.ts';
import type { Opinion } from './opinion.ts';

/** One delegate's opinions, in the order in which they were given; withdrawn ones too. */
export function opinionsOf({ opinions = {} }: Meeting, personId: string): readonly Opinion[] {
  return opinions[personId] ?? NONE;
}

const NONE: readonly Opinion[] = [];

export function findOpinion({ opinions = {} }: Meeting, opinionId: string): Opinion | null {
  for (const own of Object.values(opinions)) {
    const found = own.find(({ id }) => id === opinionId);
    if (found !== undefined) return found;
  }
  return null;
}

/** The agenda item that an opinion belongs to: the one it names, or that of its paper; null when that item was removed. */
export function itemOfOpinion(meeting: Meeting, { itemId, paper }: Pick<Opinion, 'itemId' | 'paper'>): string | null {
  const named = itemId ?? meeting.papers.find(({ id }) => id === paper?.paperId)?.itemId ?? null;
  return meeting.agenda.some(({ id }) => id === named) ? named : null;
}

/** The opinions that were not withdrawn, oldest first (O-4). */
export function standingOpinions({ opinions = {} }: Meeting): readonly Opinion[] {
  return Object.values(opinions)
    .flat()
    .filter(({ state }) => state.kind !== 'withdrawn')
    .toSorted((a, b) => a.at - b.at || (a.id < b.id ? -1 : 1));
}
