import { type PageView, paperBox } from './pageView.ts';

/** Points of a page's height, as it is shown. */
export function heightOf(view: PageView): number {
  return view.viewport.height / view.viewport.scale;
}

/** The height of the page that lies at the upper edge of the window, as `Place.topPt` counts it. */
export function topOf(container: HTMLElement, view: PageView): number {
  const sheet = paperBox(view.div);
  const height = heightOf(view);
  const above = paperBox(container).top - sheet.top;
  // Above the paper there is only the gap between pages, which is as wide at any zoom.
  return Math.min(height, height - (above / sheet.height) * height);
}

/** Scrolls so that this height of the page lies at the upper edge of the window: pdf.js itself is off by its rounding. */
export function scrollToTop(container: HTMLElement, view: PageView, topPt: number): void {
  const sheet = paperBox(view.div);
  const height = heightOf(view);
  container.scrollTop += sheet.top + (1 - topPt / height) * sheet.height - paperBox(container).top;
}
