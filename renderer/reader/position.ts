/** How large pages are drawn: to fit, or a factor of their printed size. */
export type Zoom = 'page-width' | 'page-fit' | number;

/** All pages below each other, one at a time, or below each other in pairs. */
export const LAYOUTS = ['continuous', 'single', 'spread'] as const;
export type Layout = (typeof LAYOUTS)[number];

/** A height on a page. */
export interface Place {
  /** 1-based. */
  page: number;
  /** Distance from the lower edge of the page as it is shown, PDF points; null for the top of the page. */
  topPt: number | null;
}

/** What a reader shows: the page that meets the window's upper edge and the height it is cut at. */
export interface ReadingPosition extends Place {
  /** Pixels per 1/96 inch, as it comes out now. */
  scale: number;
  zoom: Zoom;
  layout: Layout;
}

/** Where a document opens the first time. */
export const FIRST_POSITION: ReadingPosition = {
  page: 1,
  topPt: null,
  scale: 1,
  zoom: 'page-width',
  layout: 'continuous',
};

/** Zoom factors beyond these only cost memory. */
export const MIN_ZOOM = 0.25;
export const MAX_ZOOM = 4;
