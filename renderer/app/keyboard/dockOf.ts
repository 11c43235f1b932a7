export type Dock = 'bottom' | 'top';

/** Where the keyboard leaves the field to be seen: at the bottom, unless only the top does. All in px of the window. */
export function dockOf(field: { readonly top: number; readonly bottom: number }, height: number, window: number): Dock {
  const coveredBelow = Math.max(0, field.bottom - (window - height));
  const coveredAbove = Math.max(0, height - field.top);
  return coveredBelow > coveredAbove ? 'top' : 'bottom';
}
