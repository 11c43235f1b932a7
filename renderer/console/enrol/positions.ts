import type { Place } from '../../../core/room/room.ts';
import type { TerminalUse } from '../../../core/terminals/terminal.ts';
import type { EnrolledLine, EnrolRequestLine } from '../../../core/views/terminalViews.ts';

/** The places in reading order. */
export const inOrder = (places: readonly Place[]) => places.toSorted((a, b) => a.row - b.row || a.column - b.column);

/** The enrolled machine of a place, which keeps every other away from it (E-2). */
export function machineAt(terminals: readonly EnrolledLine[], placeId: string): EnrolledLine | undefined {
  return terminals.find(
    ({ proof, revokedAt, use }) =>
      proof === 'certificate' && revokedAt === null && use.kind === 'seat' && use.placeId === placeId,
  );
}

/** How many places have their machine. */
export function placesWithMachine(places: readonly Place[], terminals: readonly EnrolledLine[]): number {
  return places.filter(({ id }) => machineAt(terminals, id) !== undefined).length;
}

/** The next place in reading order without a machine, from the start again after the last; null: all have one. */
export function nextFreePlace(
  places: readonly Place[],
  terminals: readonly EnrolledLine[],
  after: string | null,
): Place | null {
  const ordered = inOrder(places);
  const at = ordered.findIndex(({ id }) => id === after);
  const onward = [...ordered.slice(at + 1), ...ordered.slice(0, at + 1)];
  return onward.find(({ id }) => id !== after && machineAt(terminals, id) === undefined) ?? null;
}

/** Where a request's machine goes: what it was invited as, what the technician chose, or the place that it says. */
export function positionOf(
  request: EnrolRequestLine,
  chosen: Readonly<Record<string, TerminalUse>>,
  places: readonly Place[],
): TerminalUse | null {
  if (request.use !== null) return request.use;
  const own = chosen[request.id];
  if (own !== undefined) return own;
  const wished = places.find(({ label }) => label === request.wish);
  return wished === undefined ? null : { kind: 'seat', placeId: wished.id };
}

/** What stands in the way of letting a machine in, or should be looked at first. */
export type Conflict =
  /** The place has an enrolled machine: the server would refuse. */
  | { readonly kind: 'taken'; readonly by: EnrolledLine }
  /** Another machine that waits would go to the same place. */
  | { readonly kind: 'rival'; readonly by: EnrolRequestLine };

export interface ConflictWith {
  readonly terminals: readonly EnrolledLine[];
  readonly requests: readonly EnrolRequestLine[];
  readonly chosen: Readonly<Record<string, TerminalUse>>;
  readonly places: readonly Place[];
}

export function conflictOf(request: EnrolRequestLine, others: ConflictWith): Conflict | null {
  const { terminals, requests, chosen, places } = others;
  const use = positionOf(request, chosen, places);
  if (use?.kind !== 'seat') return null;
  const by = machineAt(terminals, use.placeId);
  if (by !== undefined) return { kind: 'taken', by };
  const rival = requests.find((other) => {
    const wanted = other.id === request.id ? null : positionOf(other, chosen, places);
    return wanted?.kind === 'seat' && wanted.placeId === use.placeId;
  });
  return rival === undefined ? null : { kind: 'rival', by: rival };
}
