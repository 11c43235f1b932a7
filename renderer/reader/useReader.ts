import type { PDFDocumentProxy } from 'pdfjs-dist';
import { type RefObject, useCallback, useEffect, useRef, useState } from 'react';
import { createViewer, type FindState, type ViewerControl } from './createViewer.ts';
import { createWaker } from './fetchPatiently.ts';
import { failureOf, type OpenFailure, openDocument, type ReaderSource } from './openDocument.ts';
import { FIRST_POSITION, type ReadingPosition } from './position.ts';

/** How the document stands. `drawn` is false until the first page can be seen. */
export type ReaderState =
  | { kind: 'loading'; attempt: number }
  | { kind: 'open'; document: PDFDocumentProxy; pages: number; drawn: boolean }
  | { kind: 'failed'; failure: OpenFailure };

export interface UseReaderOptions {
  container: RefObject<HTMLDivElement | null>;
  source: ReaderSource;
  initial: Partial<ReadingPosition> | undefined;
  online: boolean;
  pageLabel: (page: number) => string;
  onPosition: (position: ReadingPosition, pages: number) => void;
}

export interface UseReader {
  state: ReaderState;
  position: ReadingPosition;
  /** The network is away; what is drawn stays. */
  waiting: boolean;
  find: FindState | null;
  control: RefObject<ViewerControl | null>;
  /** Opens the document again after a failure. */
  retry: () => void;
}

/** Opens a document in a box, follows it, and lets go of everything when the box or the document changes. */
export function useReader(options: UseReaderOptions): UseReader {
  const { container, source, online } = options;
  const [state, setState] = useState<ReaderState>({ kind: 'loading', attempt: 0 });
  const [position, setPosition] = useState<ReadingPosition>({ ...FIRST_POSITION, ...options.initial });
  const [waiting, setWaiting] = useState(false);
  const [find, setFind] = useState<FindState | null>(null);
  const [attempt, setAttempt] = useState(0);
  const [waker] = useState(createWaker);
  const control = useRef<ViewerControl | null>(null);
  const latest = useRef(options);
  latest.current = options;
  const here = useRef(position);

  const { url, size } = source;
  const opened = useRef(url);
  useEffect(() => {
    const box = container.current;
    const sheets = box?.querySelector<HTMLDivElement>(':scope > .pdfViewer') ?? null;
    if (box === null || sheets === null) return;
    if (opened.current !== url) here.current = { ...FIRST_POSITION, ...latest.current.initial };
    opened.current = url;
    setState({ kind: 'loading', attempt });
    setFind(null);
    let pages = 0;
    const viewer = createViewer(box, sheets, {
      pageLabel: (page) => latest.current.pageLabel(page),
      onReady: (count) => {
        pages = count;
      },
      onPosition: (at) => {
        here.current = at;
        setPosition(at);
        latest.current.onPosition(at, pages);
      },
      onFirstPage: () => setState((old) => (old.kind === 'open' && !old.drawn ? { ...old, drawn: true } : old)),
      onFind: setFind,
    });
    control.current = viewer;
    const failed = (failure: OpenFailure) => setState({ kind: 'failed', failure });
    const opening = openDocument({
      source: { url, size, httpHeaders: latest.current.source.httpHeaders },
      waker,
      onWaiting: setWaiting,
      onFailure: failed,
    });
    let live = true;
    opening.document.then(
      (document) => {
        if (!live) return;
        setState({ kind: 'open', document, pages: document.numPages, drawn: false });
        viewer.open(document, here.current);
      },
      (error: unknown) => {
        if (live) failed(failureOf(error));
      },
    );
    return () => {
      live = false;
      control.current = null;
      viewer.close();
      opening.close();
      setWaiting(false);
    };
  }, [container, url, size, attempt, waker]);

  useEffect(() => {
    if (online) waker.wake();
  }, [online, waker]);

  const retry = useCallback(() => setAttempt((n) => n + 1), []);
  return { state, position, waiting, find, control, retry };
}
