import type { Place } from '../../../core/room/room.ts';
import type { TerminalUse } from '../../../core/terminals/terminal.ts';
import type { EnrolledLine, EnrolRequestLine } from '../../../core/views/terminalViews.ts';

/** The places in reading order. */
export const inOrder = (places: readonly Place[]) => places.toSorted((a, b) => a.row - b.row || a.column - b.column);

/** The enrolled machine of each place, which keeps every other away from it (E-2); browsers and revoked ones do not. */
export function machinesByPlace(terminals: readonly EnrolledLine[]): ReadonlyMap<string, EnrolledLine> {
  return new Map(
    terminals.flatMap((line) => {
      const { proof, revokedAt, use } = line;
      return proof === 'certificate' && revokedAt === null && use.kind === 'seat' ? [[use.placeId, line]] : [];
    }),
  );
}

/** How many places have their machine. */
export function placesWithMachine(places: readonly Place[], terminals: readonly EnrolledLine[]): number {
  const machines = machinesByPlace(terminals);
  return places.filter(({ id }) => machines.has(id)).length;
}

/** The next place in reading order without a machine, from the start again after the last; null: all have one. */
export function nextFreePlace(
  places: readonly Place[],
  terminals: readonly EnrolledLine[],
  after: string | null,
): Place | null {
  const machines = machinesByPlace(terminals);
  const ordered = inOrder(places);
  const at = ordered.findIndex(({ id }) => id === after);
  const onward = [...ordered.slice(at + 1), ...ordered.slice(0, at + 1)];
  return onward.find(({ id }) => id !== after && !machines.has(id)) ?? null;
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

/** The conflicts of those that wait, by request. */
export function conflictsOf(
  requests: readonly EnrolRequestLine[],
  chosen: Readonly<Record<string, TerminalUse>>,
  places: readonly Place[],
  terminals: readonly EnrolledLine[],
): ReadonlyMap<string, Conflict> {
  const machines = machinesByPlace(terminals);
  const wanting = Map.groupBy(requests, (request) => {
    const use = positionOf(request, chosen, places);
    return use?.kind === 'seat' ? use.placeId : null;
  });
  const conflicts = new Map<string, Conflict>();
  for (const [placeId, group] of wanting) {
    if (placeId === null) continue;
    const by = machines.get(placeId);
    for (const { id } of group) {
      const rival = group.find((other) => other.id !== id);
      if (by !== undefined) conflicts.set(id, { kind: 'taken', by });
      else if (rival !== undefined) conflicts.set(id, { kind: 'rival', by: rival });
    }
  }
  return conflicts;
}
