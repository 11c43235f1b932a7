/*
 * The PIN that somebody types is needed once more after the sign-in: to open and to wrap the key of their notes. It is
 * held in memory from the press to that moment and nowhere else.
 */
let typed: string | null = null;

/** A PIN was typed; null when somebody signs in without one. */
export function rememberPin(pin: string | null): void {
  typed = pin;
}

/** The PIN of the sign-in just done, for one use. */
export function takePin(): string | null {
  const pin = typed;
  typed = null;
  return pin;
}
