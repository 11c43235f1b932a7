/** The three text sizes a delegate may choose; each multiplies the seat's type scale. */
export const TYPE_SCALES = [1, 1.2, 1.4] as const;

/** A factor of the type scale. */
export type TypeScale = (typeof TYPE_SCALES)[number];

/** Applies a text size to the whole document: the tokens in tokens.css read `data-scale`. */
export function applyTypeScale(scale: TypeScale, root: HTMLElement = document.documentElement): void {
  root.dataset.scale = String(scale);
}
