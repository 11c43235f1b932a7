import type { Pages } from './pageView.ts';

/** Pages kept drawn beyond each end of the visible ones. */
const NEAR = 1;

/** Frees the canvases of pages that are neither visible nor next to it: one page costs about 20 MB, and pdf.js keeps ten. */
export function keepNearPages(pages: Pages): void {
  const visible = pages._getVisiblePages();
  const ids: unknown = 'ids' in visible ? visible.ids : undefined;
  const numbers = ids instanceof Set ? [...ids].filter((id) => typeof id === 'number') : [];
  if (numbers.length === 0) return;
  const first = Math.min(...numbers) - NEAR;
  const last = Math.max(...numbers) + NEAR;
  for (const view of pages.getCachedPageViews()) {
    if (view.id < first || view.id > last) view.destroy();
  }
}
