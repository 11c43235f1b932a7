import { type Pages, type PageView, pageViewAt } from './pageView.ts';

/** A page that is drawn now, for whoever lays something over it. Points count from its upper left corner, as it is shown. */
export interface ShownPage {
  /** 1-based. */
  readonly page: number;
  /** An empty layer as large as the page at any zoom; presses go through it unless its contents ask for them. */
  readonly div: HTMLDivElement;
  /** Size of the page, points: the `viewBox` of a drawing that is to grow with it. */
  readonly width: number;
  readonly height: number;
  /** CSS pixels per point now. */
  readonly scale: () => number;
  /** Points of the page as it is shown, to PDF points (from the lower left) and back. */
  readonly toPdf: (x: number, y: number) => readonly [number, number];
  readonly fromPdf: (x: number, y: number) => readonly [number, number];
}

/** Called when a page is drawn; what it returns is called when the page is let go of. */
export type OnPageShown = (shown: ShownPage) => () => void;

/** Keeps one layer on every page that is drawn. */
export interface PageLayers {
  /** Page `page` was drawn, perhaps again. */
  drawn: (page: number) => void;
  /** Who fills the layers from now on; the layers of the one before are let go of. */
  fill: (onPageShown: OnPageShown | null) => void;
}

export function createPageLayers(pages: Pages): PageLayers {
  const held = new Map<PageView, () => void>();
  let onShown: OnPageShown | null = null;

  const hold = (view: PageView, tell: OnPageShown) => {
    const div = document.createElement('div');
    div.className = 'pageLayer';
    view.div.append(div);
    const end = tell(shownPage(view, div));
    const letGo = () => {
      emptied.disconnect();
      held.delete(view);
      end();
      div.remove();
    };
    const emptied = new MutationObserver(() => {
      if (div.parentNode === view.div) return;
      // To draw a page anew pdf.js empties it but for its canvas; without a canvas the page is let go of.
      if (view.div.querySelector(':scope > .canvasWrapper') === null) letGo();
      else view.div.append(div);
    });
    emptied.observe(view.div, { childList: true });
    held.set(view, letGo);
  };
  const drawn = (page: number) => {
    const view = pageViewAt(pages, page);
    if (view === null || onShown === null || held.has(view)) return;
    hold(view, onShown);
  };
  return {
    drawn,
    fill: (next) => {
      const before = [...held.keys()];
      for (const letGo of [...held.values()]) letGo();
      onShown = next;
      for (const view of before) drawn(view.id);
      if (next !== null) for (const view of pages.getCachedPageViews()) if (isDrawn(view)) drawn(view.id);
    },
  };
}

function isDrawn(view: PageView): boolean {
  return view.div.querySelector(':scope > .canvasWrapper') !== null;
}

function shownPage(view: PageView, div: HTMLDivElement): ShownPage {
  const plain = view.viewport.clone({ scale: 1 });
  const pair = ([x, y]: readonly number[]): readonly [number, number] => [x ?? 0, y ?? 0];
  return {
    page: view.id,
    div,
    width: plain.width,
    height: plain.height,
    scale: () => view.div.clientWidth / plain.width,
    toPdf: (x, y) => pair(plain.convertToPdfPoint(x, y)),
    fromPdf: (x, y) => pair(plain.convertToViewportPoint(x, y)),
  };
}
