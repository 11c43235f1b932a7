import type { PDFDocumentProxy } from 'pdfjs-dist';
import { type RefObject, useCallback, useEffect, useRef, useState } from 'react';
import { createViewer, type ViewerControl } from './createViewer.ts';
import { createWaker } from './fetchPatiently.ts';
import type { FindHits, FindState } from './findState.ts';
import { tellingLabels } from './goTarget.ts';
import type { Look } from './looks.ts';
import { failureOf, type OpenFailure, openDocument, type ReaderSource } from './openDocument.ts';
import { FIRST_POSITION, type Layout, type ReadingPosition, type Zoom } from './position.ts';
import type { ReaderSelection } from './readSelection.ts';
import { throttle } from './throttle.ts';

/** Positions are told at most this often, ms. */
const POSITION_EVERY = 150;

/** What pages left behind in the worker is let go of after so many turns. */
const CLEAN_EVERY = 24;

/** How the document stands. `drawn` is false until the first page can be seen. */
export type ReaderState =
  | { kind: 'loading'; attempt: number }
  | { kind: 'open'; document: PDFDocumentProxy; pages: number; drawn: boolean }
  | { kind: 'failed'; failure: OpenFailure };

/** What the toolbar says of the view. */
export interface ReaderView {
  /** The page most in sight. */
  page: number;
  zoom: Zoom;
  layout: Layout;
}

export interface UseReaderOptions {
  host: RefObject<HTMLElement | null>;
  source: ReaderSource;
  look: Look;
  initial: Partial<ReadingPosition> | undefined;
  online: boolean;
  pagesLabel: string;
  pageLabel: (page: number) => string;
  onPosition: (position: ReadingPosition) => void;
  onSelection: (selection: ReaderSelection | null) => void;
  /** The pages are there to be asked; called again when they had to be built anew. */
  onControl: (control: ViewerControl) => void;
}

export interface UseReader {
  state: ReaderState;
  view: ReaderView;
  /** The network is away; what is drawn stays. */
  waiting: boolean;
  find: FindState | null;
  hits: FindHits | null;
  /** The document's own names of its pages, where they say more than numbers. */
  pageLabels: readonly string[] | null;
  control: RefObject<ViewerControl | null>;
  /** Where the reader is, to the point. */
  here: RefObject<ReadingPosition>;
  /** Opens the document again after a failure. */
  retry: () => void;
}

const viewOf = ({ zoom, layout }: ReadingPosition, page: number): ReaderView => ({ page, zoom, layout });

/** Opens a document in a box, follows it, and lets go of everything when the box or the document changes. */
export function useReader(options: UseReaderOptions): UseReader {
  const { host, source, online, look } = options;
  const [state, setState] = useState<ReaderState>({ kind: 'loading', attempt: 0 });
  const here = useRef<ReadingPosition>({ ...FIRST_POSITION, ...options.initial });
  const [view, setView] = useState<ReaderView>(() => viewOf(here.current, here.current.page));
  const [waiting, setWaiting] = useState(false);
  const [find, setFind] = useState<FindState | null>(null);
  const [hits, setHits] = useState<FindHits | null>(null);
  const [pageLabels, setPageLabels] = useState<readonly string[] | null>(null);
  const [attempt, setAttempt] = useState(0);
  const [waker] = useState(createWaker);
  const control = useRef<ViewerControl | null>(null);
  const latest = useRef(options);
  latest.current = options;

  const { url, size } = source;
  const opened = useRef(url);
  useEffect(() => {
    if (opened.current !== url) here.current = { ...FIRST_POSITION, ...latest.current.initial };
    opened.current = url;
    setState({ kind: 'loading', attempt });
    let live = true;
    const failed = (failure: OpenFailure) => setState({ kind: 'failed', failure });
    const opening = openDocument({
      source: { url, size, httpHeaders: latest.current.source.httpHeaders },
      waker,
      onWaiting: setWaiting,
      onFailure: failed,
    });
    opening.document.then(
      (document) => {
        if (live) setState({ kind: 'open', document, pages: document.numPages, drawn: false });
      },
      (error: unknown) => {
        if (live) failed(failureOf(error));
      },
    );
    return () => {
      live = false;
      opening.close();
      setWaiting(false);
    };
  }, [url, size, attempt, waker]);

  const document = state.kind === 'open' ? state.document : null;
  useEffect(() => {
    const box = host.current;
    if (box === null || document === null) return;
    setFind(null);
    setHits(null);
    let turned = 0;
    let last = here.current.page;
    const tell = throttle(POSITION_EVERY, (at: ReadingPosition) => latest.current.onPosition(at));
    const viewer = createViewer(box, look, {
      pagesLabel: latest.current.pagesLabel,
      pageLabel: (page) => latest.current.pageLabel(page),
      onReady: () => latest.current.onControl(viewer),
      onPosition: (at, current) => {
        here.current = at;
        const next = viewOf(at, current);
        setView((old) => (old.page === current && old.zoom === at.zoom && old.layout === at.layout ? old : next));
        tell.call(at);
        if (current === last) return;
        last = current;
        turned += 1;
        // Refused while a page is being drawn: the next time does it.
        if (turned % CLEAN_EVERY === 0) document.cleanup(true).catch(() => {});
      },
      onFirstPage: () => setState((old) => (old.kind === 'open' && !old.drawn ? { ...old, drawn: true } : old)),
      onFind: setFind,
      onHits: setHits,
      onSelection: (selection) => latest.current.onSelection(selection),
    });
    control.current = viewer;
    viewer.open(document, here.current);
    return () => {
      tell.stop();
      control.current = null;
      viewer.close();
    };
  }, [host, document, look]);

  useEffect(() => {
    setPageLabels(null);
    if (document === null) return;
    let live = true;
    document
      .getPageLabels()
      // Damaged names are none.
      .catch(() => null)
      .then((labels) => {
        if (live) setPageLabels(tellingLabels(labels));
      });
    return () => {
      live = false;
    };
  }, [document]);

  useEffect(() => {
    if (online) waker.wake();
  }, [online, waker]);

  const retry = useCallback(() => setAttempt((n) => n + 1), []);
  return { state, view, waiting, find, hits, pageLabels, control, here, retry };
}
