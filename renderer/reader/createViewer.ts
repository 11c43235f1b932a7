import type { PDFDocumentProxy } from 'pdfjs-dist';
import { holdPoint } from './holdPoint.ts';
import { keepNearPages } from './keepNearPages.ts';
import { viewer as components, pdfjs } from './pdfjs.ts';
import { type Layout, MAX_ZOOM, MIN_ZOOM, type ReadingPosition, type Zoom } from './position.ts';
import { VietnameseFind } from './VietnameseFind.ts';

/** Pixels of one page's canvas; beyond it pdf.js draws only the visible part sharply. */
const MAX_CANVAS_PIXELS = 8 * 1024 * 1024;
/** While fingers or wheel move, pages are only stretched; they are drawn anew this long after the last move, ms. */
const REDRAW_DELAY = 300;

/** How a search stands. */
export interface FindState {
  status: 'pending' | 'found' | 'missing';
  /** 1-based place of the current match; 0 while none. */
  current: number;
  total: number;
}

export interface ViewerEvents {
  onReady: (pages: number) => void;
  onPosition: (position: ReadingPosition) => void;
  onFirstPage: () => void;
  onFind: (state: FindState) => void;
  pageLabel: (page: number) => string;
}

/** What the toolbar, the keys and the gestures can ask of the pages. */
export interface ViewerControl {
  open: (document: PDFDocumentProxy, at: ReadingPosition) => void;
  goTo: (page: number, top?: number | null) => void;
  /** One page on or back. */
  turn: (by: 1 | -1) => void;
  zoomTo: (zoom: Zoom) => void;
  /** Keeps the point `origin` (client coordinates) where it is. */
  zoomBy: (factor: number, origin?: readonly [number, number]) => void;
  setLayout: (layout: Layout) => void;
  find: (query: string) => void;
  findNext: (back: boolean) => void;
  endFind: () => void;
  close: () => void;
}

const { ScrollMode, FindState: Found } = components;

/** Puts pdf.js's viewer components into `container`, an absolutely positioned box, and its pages into `viewer` inside it. */
export function createViewer(container: HTMLDivElement, viewer: HTMLDivElement, events: ViewerEvents): ViewerControl {
  const eventBus = new components.EventBus();
  const linkService = new components.PDFLinkService({ eventBus, ignoreDestinationZoom: true });
  linkService.externalLinkEnabled = false;
  const findController = new VietnameseFind({ eventBus, linkService, delay: 200 });
  const abort = new AbortController();
  // A variable, because pdf.js's types have forgotten `abortSignal`.
  const options = {
    container,
    viewer,
    eventBus,
    linkService,
    findController,
    annotationMode: pdfjs.AnnotationMode.ENABLE,
    annotationEditorMode: pdfjs.AnnotationEditorType.DISABLE,
    enableAutoLinking: false,
    maxCanvasPixels: MAX_CANVAS_PIXELS,
    supportsPinchToZoom: false,
    abortSignal: abort.signal,
  };
  const pages = new components.PDFViewer(options);
  linkService.setViewer(pages);
  let start: ReadingPosition | null = null;
  let query = '';

  const zoomOf = (): Zoom => {
    const named = pages.currentScaleValue;
    return named === 'page-width' || named === 'page-fit' ? named : pages.currentScale;
  };
  const layoutOf = (): Layout => (pages.scrollMode === ScrollMode.PAGE ? 'single' : 'continuous');
  const lay = (layout: Layout) => {
    viewer.dataset.layout = layout;
    pages.scrollMode = layout === 'single' ? ScrollMode.PAGE : ScrollMode.VERTICAL;
  };
  const goTo = (page: number, top: number | null = null) => {
    const number = Math.min(Math.max(1, Math.round(page)), pages.pagesCount);
    if (top === null) pages.currentPageNumber = number;
    else
      pages.scrollPageIntoView({
        pageNumber: number,
        destArray: [null, { name: 'XYZ' }, 0, top, null],
        allowNegativeOffset: true,
        ignoreDestinationZoom: true,
      });
  };
  const ask = (type: string, back = false) =>
    eventBus.dispatch('find', {
      source: container,
      type,
      query,
      caseSensitive: false,
      entireWord: false,
      matchDiacritics: false,
      highlightAll: true,
      findPrevious: back,
    });

  eventBus.on('pagesinit', () => {
    if (start === null) return;
    lay(start.layout);
    pages.currentScaleValue = String(start.zoom);
    goTo(start.page, start.top);
    for (let index = 0; index < pages.pagesCount; index += 1) {
      const div: unknown = pages.getPageView(index)?.div;
      if (!(div instanceof HTMLElement)) continue;
      // pdf.js would name the pages in English.
      div.removeAttribute('data-l10n-id');
      div.removeAttribute('data-l10n-args');
      div.setAttribute('aria-label', events.pageLabel(index + 1));
    }
    events.onReady(pages.pagesCount);
  });
  eventBus.on('updateviewarea', ({ location }: { location: { pageNumber: number; top: number } }) => {
    events.onPosition({ page: location.pageNumber, top: location.top, zoom: zoomOf(), layout: layoutOf() });
    keepNearPages(pages);
  });
  eventBus.on('pagerendered', () => events.onFirstPage());
  const counted = { current: 0, total: 0 };
  let status: FindState['status'] = 'pending';
  const report = (matches: { current: number; total: number }) => {
    Object.assign(counted, matches);
    events.onFind({ status, ...counted });
  };
  eventBus.on('updatefindmatchescount', (event: { matchesCount: { current: number; total: number } }) =>
    report(event.matchesCount),
  );
  eventBus.on(
    'updatefindcontrolstate',
    (event: { state: number; matchesCount: { current: number; total: number } }) => {
      status = event.state === Found.PENDING ? 'pending' : event.state === Found.NOT_FOUND ? 'missing' : 'found';
      report(event.matchesCount);
    },
  );

  const resized = new ResizeObserver(() => {
    const zoom = zoomOf();
    if (typeof zoom === 'string') pages.currentScaleValue = zoom;
    pages.update();
  });
  resized.observe(container);

  return {
    open: (document, at) => {
      start = at;
      pages.setDocument(document);
      linkService.setDocument(document);
      findController.setDocument(document);
    },
    goTo,
    turn: (by) => {
      if (by === 1) pages.nextPage();
      else pages.previousPage();
    },
    zoomTo: (zoom) => {
      pages.currentScaleValue = String(zoom);
    },
    zoomBy: (factor, origin) => {
      const within = Math.min(Math.max(pages.currentScale * factor, MIN_ZOOM), MAX_ZOOM) / pages.currentScale;
      const hold = origin === undefined ? () => {} : holdPoint(container, pages.currentPageNumber, origin);
      pages.updateScale({ scaleFactor: within, drawingDelay: REDRAW_DELAY });
      hold();
    },
    setLayout: (layout) => {
      const page = pages.currentPageNumber;
      lay(layout);
      pages.currentPageNumber = page;
    },
    find: (text) => {
      query = text;
      ask('');
    },
    findNext: (back) => ask('again', back),
    endFind: () => eventBus.dispatch('findbarclose', { source: container }),
    close: () => {
      resized.disconnect();
      abort.abort();
      // The viewer's types know no "no document", its code does: an empty hand means "let go".
      Reflect.apply(pages.setDocument, pages, [null]);
      Reflect.apply(linkService.setDocument, linkService, [null]);
      Reflect.apply(findController.setDocument, findController, [null]);
    },
  };
}
