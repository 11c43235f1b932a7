import type { Place } from '../../../core/room/room.ts';
import type { TerminalLine } from '../../../core/views/technicalViews.ts';

/** How one place or screen stands. `absent` is a place without any terminal. */
export const CONDITIONS = ['ready', 'slow', 'waiting', 'nobody', 'away', 'absent'] as const;
export type Condition = (typeof CONDITIONS)[number];

/** From here on a connected terminal counts as slow: round trip in ms, bytes the network has not taken. */
export const SLOW = { latencyMs: 400, backlogBytes: 16_384 } as const;

/** One line of the console: a place of the plan, or another screen, with the terminal that stands for it. */
export interface Unit {
  readonly key: string;
  readonly place: Place | null;
  readonly line: TerminalLine | null;
  readonly condition: Condition;
}

export function conditionOf(line: TerminalLine | null): Condition {
  if (line === null) return 'absent';
  if (line.state === 'away') return 'away';
  if ((line.latencyMs ?? 0) > SLOW.latencyMs || line.backlog > SLOW.backlogBytes) return 'slow';
  switch (line.state) {
    case 'greeting':
    case 'place':
      return 'nobody';
    case 'waiting':
      return 'waiting';
    case 'signedIn':
      return 'ready';
  }
}

/** Which of several terminals speaks for a place: somebody present before somebody gone. */
const RANK: Readonly<Record<TerminalLine['state'], number>> = {
  signedIn: 0,
  waiting: 1,
  place: 2,
  greeting: 3,
  away: 4,
};

/** Every place of the plan in reading order, then every other screen and connection. */
export function unitsOf(places: readonly Place[], terminals: readonly TerminalLine[]): readonly Unit[] {
  const byPlace = Map.groupBy(terminals, ({ placeId }) => placeId);
  const known = new Set(places.map(({ id }) => id));
  const seats = [...places]
    .sort((a, b) => a.row - b.row || a.column - b.column)
    .map((place): Unit => {
      const [line = null] = (byPlace.get(place.id) ?? []).toSorted((a, b) => RANK[a.state] - RANK[b.state]);
      return { key: `place-${place.id}`, place, line, condition: conditionOf(line) };
    });
  const others = terminals
    .filter(({ placeId }) => placeId === null || !known.has(placeId))
    .map((line): Unit => ({ key: line.id, place: null, line, condition: conditionOf(line) }));
  return [...seats, ...others];
}

/** What the chips above the plan choose. */
export const FILTERS = ['all', 'connected', 'away', 'nobody', 'slow', 'absent'] as const;
export type Filter = (typeof FILTERS)[number];

export function passes(unit: Unit, filter: Filter): boolean {
  switch (filter) {
    case 'all':
      return true;
    case 'connected':
      return unit.condition !== 'away' && unit.condition !== 'absent';
    default:
      return unit.condition === filter;
  }
}

const fold = (text: string) => text.normalize('NFD').replace(/\p{M}/gu, '').replace(/đ/giu, 'd').toLowerCase();

/** Whether a unit answers to the words somebody typed; diacritics may be left out. */
export function matches(unit: Unit, typed: string): boolean {
  const { place, line } = unit;
  const words = [place?.label, line?.person, line?.account, line?.client, line?.address].filter((word) => word != null);
  return fold(words.join(' ')).includes(fold(typed.trim()));
}
