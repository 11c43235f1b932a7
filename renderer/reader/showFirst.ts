import { type Pages, pageViewAt } from './pageView.ts';
import { viewer } from './pdfjs.ts';

const { INITIAL, RUNNING, FINISHED } = viewer.RenderingStates;
/** Pages out of sight are drawn this long after a move, ms: what was turned to is on the screen by then. */
const AFTER_MOVE = 120;

/** Who goes first where pages are drawn. */
export interface DrawingOrder {
  /** The reader has gone to another page. */
  readonly moved: () => void;
  /** The page in sight is not drawn yet, or another one is being drawn: small pictures wait. */
  readonly isBusy: () => boolean;
  readonly stop: () => void;
}

/** Puts the page in sight before its neighbours: pdf.js begins the next one within the turn, and holds the screen up by it. */
export function showFirst(pages: Pages): DrawingOrder {
  const queue = pages.renderingQueue;
  let until = 0;
  let timer: ReturnType<typeof setTimeout> | undefined;
  const isInSight = (page: number) => {
    const { ids }: { ids?: unknown } = pages._getVisiblePages();
    return ids instanceof Set && ids.has(page);
  };
  if (queue !== undefined) {
    const draw = queue.renderView.bind(queue);
    queue.renderView = (view) => {
      const wait = until - performance.now();
      // "page7", and "detail7" for the part of a large page that is drawn sharply.
      const page = Number(/\d+$/.exec(view.renderingId)?.[0]);
      if (wait <= 0 || view.renderingState !== INITIAL || isInSight(page)) return draw(view);
      clearTimeout(timer);
      timer = setTimeout(() => {
        timer = undefined;
        queue.renderHighestPriority(pages._getVisiblePages());
      }, wait);
      return true;
    };
  }
  return {
    moved() {
      until = performance.now() + AFTER_MOVE;
    },
    isBusy() {
      const here = pageViewAt(pages, pages.currentPageNumber);
      if (here === null) return false;
      const drawn = [...pages.getCachedPageViews()];
      return (
        timer !== undefined ||
        here.renderingState !== FINISHED ||
        drawn.some(({ renderingState }) => renderingState === RUNNING)
      );
    },
    stop: () => clearTimeout(timer),
  };
}
