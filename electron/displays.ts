/** The facts of a display that count; Electron's `Display` has them. */
export interface DisplayFacts {
  readonly id: number;
  readonly label: string;
  readonly internal: boolean;
  readonly bounds: { readonly x: number; readonly y: number; readonly width: number; readonly height: number };
}

/** Which displays the technician chose, by key; null lets the plan choose. */
export interface DisplayWish {
  readonly seat: string | null;
  /** Undefined: this terminal has no wall window. */
  readonly wall: string | null | undefined;
}

export interface WindowPlan {
  readonly seat: DisplayFacts;
  readonly wall:
    | { readonly kind: 'none' }
    /** The window lives on, unseen, until its display is back. */
    | { readonly kind: 'hidden' }
    | { readonly kind: 'shown'; readonly display: DisplayFacts };
}

/** A display's name that survives restarts and replugging; ids do not. */
export function displayKey({ label, bounds, internal }: DisplayFacts): string {
  return `${label}|${bounds.width}x${bounds.height}|${internal ? 'internal' : 'external'}`;
}

/**
 * Where the windows go. The wall is shown only on a display of its own: when its projector is unplugged it is hidden, it
 * never lands on the seat's screen. `displays` is in the system's order, with at least one.
 */
export function planWindows(displays: readonly DisplayFacts[], primaryId: number, wish: DisplayWish): WindowPlan {
  const byKey = (key: string | null | undefined) => displays.find((display) => displayKey(display) === key);
  // The wall's own display is never the seat's, even while the seat's chosen one is missing.
  const free = displays.filter((display) => wish.wall == null || displayKey(display) !== wish.wall);
  const seat = byKey(wish.seat) ?? free.find(({ id }) => id === primaryId) ?? free[0] ?? displays[0];
  if (seat === undefined) throw new Error('the system reports no display');
  if (wish.wall === undefined) return { seat, wall: { kind: 'none' } };
  const display =
    wish.wall === null ? displays.find(({ id, internal }) => id !== seat.id && !internal) : byKey(wish.wall);
  return {
    seat,
    wall: display === undefined || display.id === seat.id ? { kind: 'hidden' } : { kind: 'shown', display },
  };
}
