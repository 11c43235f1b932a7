import { type ReactNode, type Ref, useCallback, useEffect, useImperativeHandle, useRef, useState } from 'react';
import { Banner } from '../parts/Banner.tsx';
import { cx } from '../parts/cx.ts';
import { Cover } from './Cover.tsx';
import { GoToPage } from './GoToPage.tsx';
import { listenToGestures } from './gestures.ts';
import { type KeyAction, keyAction } from './keys.ts';
import type { ReaderLabels } from './labels.ts';
import { listenToLongPress } from './longPress.ts';
import type { ReaderSource } from './openDocument.ts';
import './pdfLayers.css';
import type { OnPageShown } from './pageLayers.ts';
import type { Place, ReadingPosition } from './position.ts';
import css from './Reader.module.css';
import { ReaderSearch } from './ReaderSearch.tsx';
import { ReaderToolbar } from './ReaderToolbar.tsx';
import type { ReaderSelection } from './readSelection.ts';
import { Thumbnails } from './Thumbnails.tsx';
import { useReader } from './useReader.ts';

/** From this width of the reader on, thumbnails are offered, px. */
const THUMBNAILS_FROM = 900;
/** From this width on they are there from the start, px. */
const THUMBNAILS_OPEN_FROM = 1300;
/** One press of the zoom buttons. */
const ZOOM_STEP = 1.2;

/** What a screen may ask of a reader it holds. Nothing here counts as moved by hand. */
export interface ReaderHandle {
  /** Goes to a height on a page, within two points at any zoom. */
  goTo: (place: Place) => void;
  /** Opens the search with these words and shows their next place, from `page` on where it is given. */
  find: (query: string, page?: number) => void;
  clearSelection: () => void;
}

export interface ReaderProps {
  /** Change `url` to read another document; it opens at `initialPosition` then. */
  source: ReaderSource;
  initialPosition?: Partial<ReadingPosition> | undefined;
  /** Whether the server can be reached; turning true makes waiting requests try at once. */
  online?: boolean | undefined;
  labels: ReaderLabels;
  /** The page most in sight has changed. */
  onPage?: ((page: number, pages: number) => void) | undefined;
  /** Where the reader is, a few times a second while it moves; store it to come back here, send it to lead others. */
  onPosition?: ((position: ReadingPosition) => void) | undefined;
  /** The reader was scrolled, turned or zoomed by this person: a follower lets go. */
  onMovedByHand?: (() => void) | undefined;
  /** Lays something over every page that is drawn; keep the function the same, a new one fills all layers anew. */
  onPageShown?: OnPageShown | undefined;
  /** Text was selected, by mouse or by a long press; null when it no longer is. */
  onSelection?: ((selection: ReaderSelection | null) => void) | undefined;
  toolbarStart?: ReactNode;
  toolbarEnd?: ReactNode;
  /** Above the pages: a new version, a notice. */
  banner?: ReactNode;
  /** Beside the pages: notes. */
  aside?: ReactNode;
  ref?: Ref<ReaderHandle> | undefined;
}

/** Reads a PDF: by ranges, with touch, mouse and keyboard, and on when the network is away. Fills the box it is in. */
export function Reader(props: ReaderProps) {
  const { source, labels, online = true, toolbarStart, toolbarEnd, banner, aside, onPageShown, ref } = props;
  const frame = useRef<HTMLDivElement>(null);
  const port = useRef<HTMLDivElement>(null);
  const [searching, setSearching] = useState(false);
  const [query, setQuery] = useState('');
  const [asking, setAsking] = useState(false);
  const [room, setRoom] = useState(0);
  const [shown, setShown] = useState<boolean | null>(null);
  const latest = useRef(props);
  latest.current = props;

  const { state, view, waiting, find, control, retry } = useReader({
    host: port,
    source,
    look: 'paper',
    online,
    initial: props.initialPosition,
    pagesLabel: labels.pages,
    pageLabel: labels.page,
    onPosition: (at) => latest.current.onPosition?.(at),
    onSelection: (selection) => latest.current.onSelection?.(selection),
    onControl: (built) => built.fillPages(latest.current.onPageShown ?? null),
  });
  const pages = state.kind === 'open' ? state.pages : 0;
  const thumbnails = room < THUMBNAILS_FROM || pages === 0 ? null : (shown ?? room >= THUMBNAILS_OPEN_FROM);

  useEffect(() => {
    if (pages > 0) latest.current.onPage?.(view.page, pages);
  }, [view.page, pages]);
  useEffect(() => control.current?.fillPages(onPageShown ?? null), [control, onPageShown]);
  useImperativeHandle(
    ref,
    () => ({
      goTo: (place) => control.current?.goTo(place),
      find: (words, page) => {
        if (page !== undefined) control.current?.goTo({ page, topPt: null });
        setQuery(words);
        setSearching(true);
      },
      clearSelection: () => document.getSelection()?.removeAllRanges(),
    }),
    [control],
  );

  useEffect(() => {
    const box = frame.current;
    if (box === null) return;
    const resized = new ResizeObserver(() => setRoom(box.clientWidth));
    resized.observe(box);
    return () => resized.disconnect();
  }, []);

  const swiping = view.layout === 'single' && view.zoom === 'page-fit';
  const canSwipe = useRef(swiping);
  canSwipe.current = swiping;
  useEffect(() => {
    const box = port.current;
    if (box === null) return;
    const stops = [
      listenToLongPress(box),
      listenToGestures(box, {
        zoomBy: (factor, origin) => control.current?.zoomBy(factor, origin),
        swipe: (by) => control.current?.turn(by),
        canSwipe: () => canSwipe.current,
        touched: () => latest.current.onMovedByHand?.(),
      }),
    ];
    return () => {
      for (const stop of stops) stop();
    };
  }, [control]);

  const byHand = (act: () => void) => () => {
    latest.current.onMovedByHand?.();
    act();
  };
  const endSearch = () => {
    setSearching(false);
    control.current?.endFind();
    control.current?.container.focus();
  };
  const keyActs: Readonly<Record<KeyAction, () => void>> = {
    next: byHand(() => control.current?.turn(1)),
    previous: byHand(() => control.current?.turn(-1)),
    first: byHand(() => control.current?.goTo({ page: 1, topPt: null })),
    last: byHand(() => control.current?.goTo({ page: pages, topPt: null })),
    zoomIn: byHand(() => control.current?.zoomBy(ZOOM_STEP)),
    zoomOut: byHand(() => control.current?.zoomBy(1 / ZOOM_STEP)),
    fitWidth: byHand(() => control.current?.zoomTo('page-width')),
    search: () => setSearching(true),
    findNext: byHand(() => control.current?.findNext(false)),
    findPrevious: byHand(() => control.current?.findNext(true)),
  };
  const acts = useRef(keyActs);
  acts.current = keyActs;
  useEffect(() => {
    const box = frame.current;
    const typed = (event: KeyboardEvent) => {
      const action = keyAction(event);
      if (action === null || !(event.target instanceof Element)) return;
      // Keys belong to the reader when it has the focus, or when nothing has; never while a dialog is open.
      const ours = event.target === document.body || box?.contains(event.target);
      if (!ours || document.querySelector('dialog:modal') !== null) return;
      if (action !== 'search' && event.target.closest('input, textarea, select') !== null) return;
      event.preventDefault();
      acts.current[action]();
    };
    document.addEventListener('keydown', typed);
    return () => document.removeEventListener('keydown', typed);
  }, []);
  const onFind = useCallback((query: string) => control.current?.find(query), [control]);

  return (
    <div ref={frame} className={css.reader} data-density="seat">
      <ReaderToolbar
        labels={labels}
        view={view}
        pages={pages}
        searching={searching}
        thumbnails={thumbnails}
        start={toolbarStart}
        end={toolbarEnd}
        actions={{
          turn: (by) => byHand(() => control.current?.turn(by))(),
          askPage: () => setAsking(true),
          zoom: (by) => byHand(() => control.current?.zoomBy(ZOOM_STEP ** by))(),
          fit: (to) => byHand(() => control.current?.zoomTo(to))(),
          layout: (layout) => byHand(() => control.current?.setLayout(layout))(),
          toggleSearch: () => (searching ? endSearch() : setSearching(true)),
          toggleThumbnails: () => setShown(!thumbnails),
        }}
      />
      <div className={css.search}>
        {searching && (
          <ReaderSearch
            labels={labels}
            state={find}
            query={query}
            onQuery={setQuery}
            onFind={onFind}
            onNext={(back) => control.current?.findNext(back)}
            onClose={endSearch}
          />
        )}
      </div>
      <div className={css.middle}>
        <div className={css.side}>
          {thumbnails === true && state.kind === 'open' && state.drawn && (
            <Thumbnails
              document={state.document}
              pages={pages}
              current={view.page}
              labels={labels}
              onPage={(page) => byHand(() => control.current?.goTo({ page, topPt: null }))()}
            />
          )}
        </div>
        <div className={css.view}>
          <div>
            {banner !== undefined && <div className={css.banner}>{banner}</div>}
            {waiting && (
              <div className={css.banner}>
                <Banner tone="warn" word={labels.waiting}>
                  {labels.waitingHint}
                </Banner>
              </div>
            )}
          </div>
          <div ref={port} className={cx(css.port, swiping && css.swiping)}>
            <Cover state={state} labels={labels} onRetry={retry} />
          </div>
        </div>
        {aside !== undefined && <div className={css.aside}>{aside}</div>}
      </div>
      <GoToPage
        open={asking}
        pages={pages}
        labels={labels}
        onPage={(page) => byHand(() => control.current?.goTo({ page, topPt: null }))()}
        onClose={() => setAsking(false)}
      />
    </div>
  );
}
