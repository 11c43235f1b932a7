import type { PDFDocumentProxy } from 'pdfjs-dist';
import { type Pages, pageViewAt } from './pageView.ts';
import { viewer } from './pdfjs.ts';

const { INITIAL, FINISHED } = viewer.RenderingStates;

/**
 * Draws the pages before and after the one in sight, once that one is finished, so that turning is only showing. pdf.js by
 * itself draws one more in the direction of reading.
 */
export async function drawNeighbours(pages: Pages, pdf: PDFDocumentProxy): Promise<void> {
  const here = pages.currentPageNumber;
  if (pageViewAt(pages, here)?.renderingState !== FINISHED) return;
  for (const number of [here + 1, here - 1]) {
    const view = pageViewAt(pages, number);
    if (view === null || view.renderingState !== INITIAL) continue;
    const page = view.pdfPage ?? (await pdf.getPage(number));
    if (view.pdfPage === null) view.setPdfPage(page);
    if (pages.currentPageNumber === here && view.renderingState === INITIAL)
      pages.renderingQueue?.renderView(pages.getPageView(number - 1));
    // Its end calls for the other one.
    return;
  }
}
