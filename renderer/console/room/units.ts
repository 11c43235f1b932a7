import { foldVietnamese } from '../../../core/base/foldVietnamese.ts';
import type { Place } from '../../../core/room/room.ts';
import type { TerminalLine } from '../../../core/views/technicalViews.ts';
import { type Expected, type PapersState, papersStateOf, TROUBLES, type Trouble, troublesOf } from './troubles.ts';

/** What is worth the word of a tile, the worst first. */
const SERIOUS = ['away', 'noScreen', 'locked', 'wrongVersion', 'papers', 'clockOff', 'slow'] as const;
/** How one place or screen stands, in one word: the worst that is true of it. */
export const CONDITIONS = ['absent', ...SERIOUS, 'waiting', 'nobody', 'ready'] as const;
export type Condition = (typeof CONDITIONS)[number];

/** One line of the console: a place of the plan, or another screen, with the terminal that stands for it. */
export interface Unit {
  readonly key: string;
  readonly place: Place | null;
  /** Null: a place without any terminal. */
  readonly line: TerminalLine | null;
  readonly condition: Condition;
  readonly troubles: ReadonlySet<Trouble>;
  readonly papers: PapersState | null;
}

const ABSENT: ReadonlySet<Trouble> = new Set(['absent']);
const CALM: Readonly<Record<TerminalLine['state'], Condition>> = {
  greeting: 'nobody',
  place: 'nobody',
  waiting: 'waiting',
  signedIn: 'ready',
  away: 'away',
};

export function unitOf(key: string, place: Place | null, line: TerminalLine | null, expected: Expected): Unit {
  if (line === null) return { key, place, line, condition: 'absent', troubles: ABSENT, papers: null };
  const troubles = troublesOf(line, expected);
  const papers = papersStateOf(line, expected);
  // Papers come when somebody signs in, and are hashed again on order: until then they are for the filter, not for the plan.
  const papersMatter = papers === 'damaged' || (papers === 'missing' && line.state === 'signedIn');
  const isSerious = (trouble: (typeof SERIOUS)[number]) =>
    troubles.has(trouble) && (trouble !== 'papers' || papersMatter);
  const condition = SERIOUS.find(isSerious) ?? CALM[line.state];
  return { key, place, line, condition, troubles, papers };
}

/** Which of several lines speaks for a place: the enrolled terminal, then whoever is there, then whoever has gone. */
const ENROLMENT_RANK = { certificate: 0, browser: 10, none: 10 } as const;
const STATE_RANK: Readonly<Record<TerminalLine['state'], number>> = {
  signedIn: 0,
  waiting: 1,
  place: 2,
  greeting: 3,
  away: 4,
};
const rankOf = ({ enrolment, state }: TerminalLine) => ENROLMENT_RANK[enrolment] + STATE_RANK[state];

/** Screens that are no seats, in the order they stand beside the plan; then whatever else is connected. */
export const SCREEN_KINDS = ['wall', 'chair', 'desk', 'console'] as const;
export type ScreenKind = (typeof SCREEN_KINDS)[number];

const KIND_OF_ROLE = {
  wall: 'wall',
  chair: 'chair',
  secretary: 'desk',
  technician: 'console',
  seat: null,
} as const satisfies Record<NonNullable<TerminalLine['role']>, ScreenKind | null>;

/** Which screen a line is, where it is no seat. */
export function screenKindOf({ use, role }: TerminalLine): ScreenKind | null {
  if (use !== null) return use.kind === 'seat' ? null : use.kind;
  return role === null ? null : KIND_OF_ROLE[role];
}

const orderOf = (line: TerminalLine) => {
  const kind = screenKindOf(line);
  return kind === null ? SCREEN_KINDS.length : SCREEN_KINDS.indexOf(kind);
};

/** Secretaries and technicians come with any browser; one that has gone is nobody's terminal. */
function isForgotten(line: TerminalLine): boolean {
  const kind = screenKindOf(line);
  return line.enrolment === 'none' && line.state === 'away' && (kind === 'desk' || kind === 'console');
}

/**
 * Every place of the plan in reading order, then every other screen and connection. Whoever is connected at a place
 * beside the one that speaks for it has a line of its own.
 */
export function unitsOf(
  places: readonly Place[],
  terminals: readonly TerminalLine[],
  expected: Expected,
): readonly Unit[] {
  const known = new Set(places.map(({ id }) => id));
  const byPlace = Map.groupBy(terminals, ({ placeId }) => placeId);
  const besides: TerminalLine[] = [];
  const seats = [...places]
    .sort((a, b) => a.row - b.row || a.column - b.column)
    .map((place) => {
      const [first = null, ...rest] = (byPlace.get(place.id) ?? []).toSorted((a, b) => rankOf(a) - rankOf(b));
      besides.push(...rest.filter(({ enrolment, state }) => enrolment !== 'none' || state !== 'away'));
      return unitOf(`place-${place.id}`, place, first, expected);
    });
  const others = terminals
    .filter(({ placeId }) => placeId === null || !known.has(placeId))
    .filter((line) => !isForgotten(line))
    .concat(besides)
    .toSorted((a, b) => orderOf(a) - orderOf(b))
    .map((line) => unitOf(line.id, null, line, expected));
  return [...seats, ...others];
}

/** What the chips above the plan choose. */
export const FILTERS = ['all', 'connected', 'nobody', ...TROUBLES] as const;
export type Filter = (typeof FILTERS)[number];

export function passes({ line, condition, troubles }: Unit, filter: Filter): boolean {
  switch (filter) {
    case 'all':
      return true;
    case 'connected':
      return line !== null && condition !== 'away';
    case 'nobody':
      return line !== null && (line.state === 'greeting' || line.state === 'place');
    default:
      return troubles.has(filter);
  }
}

/** How many units each filter shows. */
export function countsOf(units: readonly Unit[]): ReadonlyMap<Filter, number> {
  return new Map(FILTERS.map((filter) => [filter, units.filter((unit) => passes(unit, filter)).length]));
}

/** Whether a unit answers to the words somebody typed; diacritics may be left out. A bare number is a seat's number. */
export function matches({ place, line }: Unit, typed: string): boolean {
  const wanted = foldVietnamese(typed.trim());
  if (wanted === '') return true;
  const label = place?.label ?? line?.placeLabel;
  if (/^\d{1,3}$/u.test(wanted)) return label?.startsWith(wanted) ?? false;
  const words = [
    label,
    line?.person,
    line?.account,
    line?.name,
    line?.client,
    line?.machine?.report.version,
    line?.address,
    ...(line?.machine?.report.macs ?? []),
  ].filter((word) => word != null);
  return foldVietnamese(words.join(' ')).includes(wanted);
}
