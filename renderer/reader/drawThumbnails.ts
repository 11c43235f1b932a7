import type { PDFDocumentProxy } from 'pdfjs-dist';
import { drawThumbnail, type Thumbnail } from './thumbnail.ts';

/** Width of a thumbnail, CSS px. */
const WIDTH = 108;
/** Thumbnails wait this long before each drawing, ms, and for the pages themselves, which come first. */
const PATIENCE = 120;
/** A page that is not drawn after so many waits hangs on the network: what is here already is shown meanwhile. */
const MOST_WAITS = 40;

/**
 * Draws the pages whose list items (`[data-page]`, with a `span` for the picture) are in sight, one after the other, and drops those far
 * away; returns how to stop.
 */
export function drawThumbnails(list: HTMLElement, pdf: PDFDocumentProxy, isDrawing: () => boolean): () => void {
  const wanted = new Set<HTMLElement>();
  let running: Thumbnail | null = null;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let stopped = false;
  let waits = 0;

  const next = () => {
    const [item] = wanted;
    if (item === undefined || stopped || running !== null) return;
    if (!isDrawing()) waits = 0;
    else if (waits < MOST_WAITS) {
      waits += 1;
      timer = setTimeout(next, PATIENCE);
      return;
    }
    wanted.delete(item);
    const sheet = item.querySelector('span');
    if (sheet === null || sheet.firstChild !== null) return next();
    running = drawThumbnail(pdf, Number(item.dataset.page), WIDTH);
    running.canvas
      .then((canvas) => sheet.replaceChildren(canvas))
      // A page that cannot be drawn keeps its empty sheet; the reader itself says what is wrong with the document.
      .catch(() => {})
      .finally(() => {
        running = null;
        timer = setTimeout(next, PATIENCE);
      });
  };
  const seen = new IntersectionObserver(
    (entries) => {
      for (const { target, isIntersecting } of entries) {
        if (!(target instanceof HTMLElement)) continue;
        if (isIntersecting) wanted.add(target);
        else {
          wanted.delete(target);
          target.querySelector('span')?.replaceChildren();
        }
      }
      clearTimeout(timer);
      timer = setTimeout(next, PATIENCE);
    },
    { root: list, rootMargin: '300px 0px' },
  );
  for (const item of list.children) seen.observe(item);
  return () => {
    stopped = true;
    clearTimeout(timer);
    running?.cancel();
    seen.disconnect();
  };
}
