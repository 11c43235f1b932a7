import type { PDFDocumentProxy } from 'pdfjs-dist';
import { createSearch, type SearchEvents } from './createSearch.ts';
import { drawNeighbours } from './drawNeighbours.ts';
import { heightOf, scrollToTop, topOf } from './exactPlace.ts';
import { followSelection } from './followSelection.ts';
import { holdPoint } from './holdPoint.ts';
import { keepNearPages } from './keepNearPages.ts';
import { type Look, PAGE_COLORS } from './looks.ts';
import { createPageLayers, type OnPageShown } from './pageLayers.ts';
import { pageViewAt } from './pageView.ts';
import { viewer as components, pdfjs } from './pdfjs.ts';
import { type Layout, MAX_ZOOM, MIN_ZOOM, type Place, type ReadingPosition, type Zoom } from './position.ts';
import type { ReaderSelection } from './readSelection.ts';
import { showFirst } from './showFirst.ts';
import type { Hit } from './snippets.ts';
import { VietnameseFind } from './VietnameseFind.ts';

/** Pixels of one page's canvas; beyond it pdf.js draws only the visible part sharply. */
const MAX_CANVAS_PIXELS = 8 * 1024 * 1024;
/** While fingers or wheel move, pages are only stretched; they are drawn anew this long after the last move, ms. */
const REDRAW_DELAY = 300;
/** What a double tap does to a page that fits. */
const CLOSER = 2;

export interface ViewerEvents extends SearchEvents {
  onReady: (pages: number) => void;
  /** Every move. `current` is the page most in sight, which need not be the one at the upper edge. */
  onPosition: (position: ReadingPosition, current: number) => void;
  onFirstPage: () => void;
  onSelection: (selection: ReaderSelection | null) => void;
  /** Spoken names of all pages and of one. */
  pagesLabel: string;
  pageLabel: (page: number) => string;
}

/** What the toolbar, the keys and the gestures can ask of the pages. */
export interface ViewerControl {
  /** The box that scrolls. */
  container: HTMLDivElement;
  open: (document: PDFDocumentProxy, at: ReadingPosition) => void;
  goTo: (place: Place) => void;
  /** One page on or back; two in pairs. */
  turn: (by: 1 | -1) => void;
  zoomTo: (zoom: Zoom) => void;
  /** Keeps the point `origin` (client coordinates) where it is. */
  zoomBy: (factor: number, origin?: readonly [number, number]) => void;
  /** Twice as large around the point, or back to how it fitted before. */
  zoomAt: (origin: readonly [number, number]) => void;
  setLayout: (layout: Layout) => void;
  /** Goes where a heading of the document leads. */
  goToDestination: (destination: string | readonly unknown[]) => void;
  find: (query: string) => void;
  findNext: (back: boolean) => void;
  showHit: (hit: Hit) => void;
  endFind: () => void;
  /** Who lays something over the pages. */
  fillPages: (onPageShown: OnPageShown | null) => void;
  /** The page in sight is not drawn yet, or another one is being drawn. */
  isDrawing: () => boolean;
  close: () => void;
}

const { ScrollMode, SpreadMode } = components;

/** Puts pdf.js's viewer components into `host`, a positioned box. */
export function createViewer(host: HTMLElement, look: Look, events: ViewerEvents): ViewerControl {
  const container = document.createElement('div');
  container.className = 'readerPages';
  container.tabIndex = 0;
  container.setAttribute('role', 'document');
  container.setAttribute('aria-label', events.pagesLabel);
  const viewer = document.createElement('div');
  viewer.className = 'pdfViewer';
  container.append(viewer);
  host.prepend(container);

  const eventBus = new components.EventBus();
  const linkService = new components.PDFLinkService({ eventBus, ignoreDestinationZoom: true });
  linkService.externalLinkEnabled = false;
  const findController = new VietnameseFind({ eventBus, linkService, delay: 200 });
  // No `abortSignal`: its end would also end the listening to selections that all viewers of the page share.
  const pages = new components.PDFViewer({
    container,
    viewer,
    eventBus,
    linkService,
    findController,
    annotationMode: pdfjs.AnnotationMode.ENABLE,
    annotationEditorMode: pdfjs.AnnotationEditorType.DISABLE,
    enableAutoLinking: false,
    enableSelectionRendering: false,
    maxCanvasPixels: MAX_CANVAS_PIXELS,
    supportsPinchToZoom: false,
    ...(PAGE_COLORS[look] === null ? {} : { pageColors: PAGE_COLORS[look] }),
  });
  linkService.setViewer(pages);
  const layers = createPageLayers(pages);
  const order = showFirst(pages);
  eventBus.on('pagechanging', order.moved);
  let pdf: PDFDocumentProxy | null = null;
  let start: ReadingPosition | null = null;
  let journey = 0;
  let fitted: 'page-width' | 'page-fit' = 'page-width';

  const zoomOf = (): Zoom => {
    const named = pages.currentScaleValue;
    return named === 'page-width' || named === 'page-fit' ? named : pages.currentScale;
  };
  const layoutOf = (): Layout => {
    if (pages.spreadMode === SpreadMode.ODD) return 'spread';
    return pages.scrollMode === ScrollMode.PAGE ? 'single' : 'continuous';
  };
  const lay = (layout: Layout) => {
    viewer.dataset.layout = layout;
    pages.spreadMode = layout === 'spread' ? SpreadMode.ODD : SpreadMode.NONE;
    pages.scrollMode = layout === 'single' ? ScrollMode.PAGE : ScrollMode.VERTICAL;
  };
  const goTo = ({ page, topPt }: Place) => {
    journey += 1;
    const view = pageViewAt(pages, Math.min(Math.max(1, Math.round(page)), pages.pagesCount));
    if (view === null) {
      // The pages are not there yet: they open there.
      if (start !== null) start = { ...start, page, topPt };
      return;
    }
    pages.currentPageNumber = view.id;
    if (topPt === null) return;
    scrollToTop(container, view, topPt);
    if (view.pdfPage !== null) return;
    // Until it is loaded a page has the size of the first one.
    const mine = journey;
    pdf
      ?.getPage(view.id)
      .then((loaded) => {
        if (view.pdfPage === null) view.setPdfPage(loaded);
        if (mine === journey) scrollToTop(container, view, topPt);
      })
      // The page itself says that it cannot be loaded.
      .catch(() => {});
  };
  const zoomBy = (factor: number, origin?: readonly [number, number]) => {
    const within = Math.min(Math.max(pages.currentScale * factor, MIN_ZOOM), MAX_ZOOM) / pages.currentScale;
    const hold = origin === undefined ? () => {} : holdPoint(container, pages.currentPageNumber, origin);
    pages.updateScale({ scaleFactor: within, drawingDelay: REDRAW_DELAY });
    hold();
  };
  const letJourneyGo = () => {
    journey += 1;
  };
  for (const kind of ['pointerdown', 'wheel', 'keydown'])
    container.addEventListener(kind, letJourneyGo, { passive: true });
  const search = createSearch(eventBus, findController, events);

  eventBus.on('pagesinit', () => {
    if (start === null) return;
    lay(start.layout);
    pages.currentScaleValue = String(start.zoom);
    goTo(start);
    for (let page = 1; page <= pages.pagesCount; page += 1) {
      const div = pageViewAt(pages, page)?.div;
      // pdf.js would name the pages in English.
      div?.removeAttribute('data-l10n-id');
      div?.removeAttribute('data-l10n-args');
      div?.setAttribute('aria-label', events.pageLabel(page));
    }
    events.onReady(pages.pagesCount);
  });
  eventBus.on('updateviewarea', ({ location }: { location: { pageNumber: number } }) => {
    const view = pageViewAt(pages, location.pageNumber);
    if (view === null) return;
    const top = topOf(container, view);
    const position = {
      page: view.id,
      topPt: Number.isFinite(top) ? top : heightOf(view),
      scale: pages.currentScale,
      zoom: zoomOf(),
      layout: layoutOf(),
    };
    events.onPosition(position, pages.currentPageNumber);
    keepNearPages(pages);
  });
  eventBus.on('pagerendered', ({ pageNumber }: { pageNumber: number }) => {
    events.onFirstPage();
    layers.drawn(pageNumber);
    // A page that cannot be fetched says so itself when it is turned to.
    if (pdf !== null && layoutOf() === 'single') drawNeighbours(pages, pdf).catch(() => {});
  });
  const resized = new ResizeObserver(() => {
    const zoom = zoomOf();
    if (typeof zoom === 'string') pages.currentScaleValue = zoom;
    pages.update();
  });
  resized.observe(container);
  const endSelection = followSelection(pages, viewer, events.onSelection);

  return {
    container,
    open: (document, at) => {
      pdf = document;
      start = at;
      pages.setDocument(document);
      linkService.setDocument(document);
      search.setDocument(document);
    },
    goTo,
    turn: (by) => {
      if (by === 1) pages.nextPage();
      else pages.previousPage();
    },
    zoomTo: (zoom) => {
      pages.currentScaleValue = String(zoom);
    },
    zoomBy,
    zoomAt: (origin) => {
      const zoom = zoomOf();
      if (typeof zoom === 'string') {
        fitted = zoom;
        zoomBy(CLOSER, origin);
        return;
      }
      const hold = holdPoint(container, pages.currentPageNumber, origin);
      pages.currentScaleValue = fitted;
      hold();
    },
    setLayout: (layout) => {
      const page = pages.currentPageNumber;
      lay(layout);
      pages.currentPageNumber = page;
    },
    goToDestination: (destination) => {
      journey += 1;
      // A heading may lead to a page that is not there: then nothing happens.
      linkService.goToDestination(typeof destination === 'string' ? destination : [...destination]).catch(() => {});
    },
    find: search.find,
    findNext: search.step,
    showHit: (hit) => {
      goTo({ page: hit.page, topPt: null });
      search.show(hit);
    },
    endFind: search.end,
    fillPages: layers.fill,
    isDrawing: order.isBusy,
    close: () => {
      endSelection();
      order.stop();
      search.close();
      resized.disconnect();
      layers.fill(null);
      // The viewer's types know no "no document", its code does: an empty hand means "let go".
      Reflect.apply(pages.setDocument, pages, [null]);
      Reflect.apply(linkService.setDocument, linkService, [null]);
      search.setDocument(null);
      container.remove();
    },
  };
}
