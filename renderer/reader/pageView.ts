import type { PageViewport, PDFPageProxy } from 'pdfjs-dist';
import type { viewer } from './pdfjs.ts';

/** pdf.js's list of pages. */
export type Pages = InstanceType<typeof viewer.PDFViewer>;

/** What the reader uses of pdf.js's page; it exists before its page is loaded, in the size of the first one. */
export interface PageView {
  readonly id: number;
  readonly div: HTMLDivElement;
  readonly viewport: PageViewport;
  readonly pdfPage: PDFPageProxy | null;
  setPdfPage(page: PDFPageProxy): void;
  /** One of pdf.js's `RenderingStates`. */
  readonly renderingState: number;
  /** Lets go of the canvas and of what the page was drawn from. */
  destroy(): void;
}

/** Page `page` (1-based), or null before the document is there and beyond its end. */
export function pageViewAt(pages: Pages, page: number): PageView | null {
  if (page < 1 || page > pages.pagesCount) return null;
  const view: PageView | undefined = pages.getPageView(page - 1);
  return view ?? null;
}

/** Where the paper lies in the window, without its border, which is not scaled. */
export function paperBox(sheet: Element): { left: number; top: number; width: number; height: number } {
  const { left, top } = sheet.getBoundingClientRect();
  return {
    left: left + sheet.clientLeft,
    top: top + sheet.clientTop,
    width: sheet.clientWidth,
    height: sheet.clientHeight,
  };
}
