import type { OwnTerminalView } from '../../../core/views/terminalViews.ts';

/** What lies over the whole screen at an instant of the room's clock; null: nothing does. */
export type Cover = { readonly kind: 'identify'; readonly label: string } | { readonly kind: 'locked' };

/** The number comes first: whoever walks through the hall looks for it on locked screens too. */
export function coverOf(view: OwnTerminalView | null, now: number): Cover | null {
  if (view === null) return null;
  if (view.identify !== null && now < view.identify.until) return { kind: 'identify', label: view.identify.label };
  return view.locked ? { kind: 'locked' } : null;
}
