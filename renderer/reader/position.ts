/** How large pages are drawn: to fit, or a factor of their printed size. */
export type Zoom = 'page-width' | 'page-fit' | number;

/** One page at a time, or all below each other. */
export type Layout = 'single' | 'continuous';

/** Where somebody is in a document; kept by the caller to come back to it. */
export interface ReadingPosition {
  /** 1-based. */
  page: number;
  /** Distance of the upper edge of the window from the lower edge of the page, PDF points; null for the top of the page. */
  top: number | null;
  zoom: Zoom;
  layout: Layout;
}

/** Where a document opens the first time. */
export const FIRST_POSITION: ReadingPosition = { page: 1, top: null, zoom: 'page-width', layout: 'continuous' };

/** Zoom factors beyond these only cost memory. */
export const MIN_ZOOM = 0.25;
export const MAX_ZOOM = 4;
