import type { PDFDocumentProxy, RenderTask } from 'pdfjs-dist';

/** Width of a thumbnail, CSS px. */
const WIDTH = 108;
/** Thumbnails wait this long before each drawing, ms, so that the page being read comes first. */
const PATIENCE = 120;

/**
 * Draws the pages whose list items (`[data-page]`, with a `span` for the picture) are in sight, one after the other, and drops those far
 * away; returns how to stop.
 */
export function drawThumbnails(list: HTMLElement, pdf: PDFDocumentProxy): () => void {
  const wanted = new Set<HTMLElement>();
  let running: RenderTask | null = null;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let stopped = false;

  const draw = async (item: HTMLElement) => {
    const sheet = item.querySelector('span');
    if (sheet === null || sheet.firstChild !== null) return;
    const page = await pdf.getPage(Number(item.dataset.page));
    const scale = (WIDTH * devicePixelRatio) / page.getViewport({ scale: 1 }).width;
    const viewport = page.getViewport({ scale });
    const canvas = document.createElement('canvas');
    canvas.width = Math.ceil(viewport.width);
    canvas.height = Math.ceil(viewport.height);
    if (stopped) return;
    running = page.render({ canvas, viewport });
    await running.promise;
    sheet.replaceChildren(canvas);
  };
  const next = () => {
    const [item] = wanted;
    if (item === undefined || stopped || running !== null) return;
    wanted.delete(item);
    // A page that cannot be drawn keeps its empty sheet; the reader itself says what is wrong with the document.
    draw(item)
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
