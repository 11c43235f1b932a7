/** Columns that a screen beside the chair's table takes, with and without words. */
const COLUMNS_EACH = { words: 1, dense: 4 } as const;

/** How many of the screens stand left and right of the chair's table, in the columns that it leaves free. */
export function screenSides(
  screens: number,
  free: { readonly left: number; readonly right: number },
  dense: boolean,
): { readonly left: number; readonly right: number } {
  const each = COLUMNS_EACH[dense ? 'dense' : 'words'];
  const room = { left: Math.floor(free.left / each), right: Math.floor(free.right / each) };
  const placed = Math.min(screens, room.left + room.right);
  const left = Math.min(room.left, Math.max(Math.ceil(placed / 2), placed - room.right));
  return { left, right: placed - left };
}
