import type { PDFDocumentProxy } from 'pdfjs-dist';

/** A small picture being drawn; `cancel` gives it up, and then `canvas` rejects. */
export interface Thumbnail {
  readonly canvas: Promise<HTMLCanvasElement>;
  readonly cancel: () => void;
}

/** Draws page `number` (1-based) `width` CSS px wide. */
export function drawThumbnail(pdf: PDFDocumentProxy, number: number, width: number): Thumbnail {
  let cancel = () => {};
  let cancelled = false;
  const draw = async () => {
    const page = await pdf.getPage(number);
    if (cancelled) throw new Error('The thumbnail is no longer wanted.');
    const scale = (width * devicePixelRatio) / page.getViewport({ scale: 1 }).width;
    const viewport = page.getViewport({ scale });
    const canvas = document.createElement('canvas');
    canvas.width = Math.ceil(viewport.width);
    canvas.height = Math.ceil(viewport.height);
    const task = page.render({ canvas, viewport });
    cancel = () => task.cancel();
    await task.promise;
    return canvas;
  };
  return {
    canvas: draw(),
    cancel: () => {
      cancelled = true;
      cancel();
    },
  };
}
