import { type ReactNode, type Ref, useCallback, useEffect, useImperativeHandle, useRef, useState } from 'react';
import { Banner } from '../parts/Banner.tsx';
import { cx } from '../parts/cx.ts';
import { BigType, TYPE_SIZES } from './BigType.tsx';
import { Cover } from './Cover.tsx';
import type { ViewerControl } from './createViewer.ts';
import type { Find } from './find.ts';
import { GoToPage } from './GoToPage.tsx';
import { listenToGestures } from './gestures.ts';
import type { PackPlace } from './goTarget.ts';
import { KeysHelp } from './KeysHelp.tsx';
import type { ReaderLabels } from './labels.ts';
import { listenToLongPress } from './longPress.ts';
import { LOOKS, type Look } from './looks.ts';
import type { ReaderSource } from './openDocument.ts';
import { PageSlider } from './PageSlider.tsx';
import './pdfLayers.css';
import type { OnPageShown } from './pageLayers.ts';
import { LAYOUTS, type Place, type ReadingPosition } from './position.ts';
import css from './Reader.module.css';
import { ReaderSearch } from './ReaderSearch.tsx';
import { type Column, ReaderSide } from './ReaderSide.tsx';
import { ReaderToolbar } from './ReaderToolbar.tsx';
import { reading } from './reading.ts';
import type { ReaderSelection } from './readSelection.ts';
import { useReader } from './useReader.ts';
import { useReaderKeys } from './useReaderKeys.ts';
import { ViewPanel } from './ViewPanel.tsx';

/** From this width of the reader on, a column beside the pages has room, px; below, it lies over them. */
const SIDE_FROM = 900;
/** From this width on thumbnails are there from the start, px. */
const THUMBNAILS_OPEN_FROM = 1300;
/** One press of the zoom buttons. */
const ZOOM_STEP = 1.2;

/** What a screen may ask of a reader it holds. Nothing here counts as moved by hand. */
export interface ReaderHandle {
  /** Goes to a height on a page, within two points at any zoom. */
  goTo: (place: Place) => void;
  clearSelection: () => void;
}

export interface ReaderProps {
  /** Change `url` to read another document; it opens at `initialPosition` then. */
  source: ReaderSource;
  initialPosition?: Partial<ReadingPosition> | undefined;
  /** Goes there, and opens the search where there are words. */
  find?: Find | undefined;
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
  /** Where this paper lies among the papers of the meeting: adds "page 57 of all papers". */
  pack?: PackPlace | null | undefined;
  /** A page of all papers was asked for that lies in another one. */
  onPackPage?: ((packPage: number) => void) | undefined;
  /** Offers a second paper beside this one; the screen asks which and shows both in `SideBySide`. */
  onSecond?: (() => void) | undefined;
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
  const { source, labels, online = true, onPageShown, ref } = props;
  const frame = useRef<HTMLDivElement>(null);
  const port = useRef<HTMLDivElement>(null);
  const [searching, setSearching] = useState(false);
  const [listed, setListed] = useState<boolean | null>(null);
  const [query, setQuery] = useState('');
  const [asking, setAsking] = useState(false);
  const [helping, setHelping] = useState(false);
  const [viewing, setViewing] = useState(false);
  const [room, setRoom] = useState(0);
  const [column, setColumn] = useState<Column | null | 'default'>('default');
  const [look, setLook] = useState<Look>(reading.look);
  const [bigType, setBigType] = useState(false);
  const [typeSize, setTypeSize] = useState(reading.typeSize);
  const latest = useRef(props);
  latest.current = props;
  const asked = useRef('');
  asked.current = searching ? query.trim() : '';

  const { state, view, waiting, find, hits, pageLabels, control, here, retry } = useReader({
    host: port,
    source,
    look,
    online,
    initial: props.initialPosition,
    pagesLabel: labels.pages,
    pageLabel: labels.page,
    onPosition: (at) => latest.current.onPosition?.(at),
    onSelection: (selection) => latest.current.onSelection?.(selection),
    onControl: (built) => {
      built.fillPages(latest.current.onPageShown ?? null);
      if (asked.current !== '') built.find(asked.current);
    },
  });
  const open = state.kind === 'open' ? state : null;
  const pages = open?.pages ?? 0;
  const wide = room >= SIDE_FROM;
  const chosen = column === 'default' ? (room >= THUMBNAILS_OPEN_FROM ? 'thumbnails' : null) : column;
  const listing = searching && (listed ?? wide) && (hits?.hits.length ?? 0) > 0;

  useEffect(() => {
    if (pages > 0) latest.current.onPage?.(view.page, pages);
  }, [view.page, pages]);
  useEffect(() => control.current?.fillPages(onPageShown ?? null), [control, onPageShown]);
  const goTo = useCallback(
    (place: Place) => {
      if (control.current === null) here.current = { ...here.current, ...place };
      else control.current.goTo(place);
    },
    [control, here],
  );
  useImperativeHandle(ref, () => ({ goTo, clearSelection: () => document.getSelection()?.removeAllRanges() }), [goTo]);
  const findId = props.find?.id;
  useEffect(() => {
    const { find: sought } = latest.current;
    if (findId === undefined || sought === undefined) return;
    goTo({ page: sought.page, topPt: null });
    if (sought.words === null) return;
    setQuery(sought.words);
    setSearching(true);
  }, [findId, goTo]);

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
        zoomAt: (origin) => control.current?.zoomAt(origin),
        swipe: (by) => control.current?.turn(by),
        canSwipe: () => canSwipe.current,
        touched: () => latest.current.onMovedByHand?.(),
      }),
    ];
    return () => {
      for (const stop of stops) stop();
    };
  }, [control]);

  const byHand = (act: (pages: ViewerControl) => void) => {
    latest.current.onMovedByHand?.();
    if (control.current !== null) act(control.current);
  };
  const turn = (by: 1 | -1) => byHand((at) => at.turn(by));
  const goToPage = (page: number) => byHand((at) => at.goTo({ page, topPt: null }));
  const zoom = (by: 1 | -1) => {
    if (bigType) resize(typeSize + by);
    else byHand((at) => at.zoomBy(ZOOM_STEP ** by));
  };
  const resize = (size: number) => {
    reading.typeSize = Math.min(Math.max(size, 0), TYPE_SIZES.length - 1);
    setTypeSize(reading.typeSize);
  };
  const colour = (next: Look) => {
    reading.look = next;
    setLook(next);
  };
  const toggle = (which: Column) => setColumn(chosen === which ? null : which);
  const endSearch = () => {
    setSearching(false);
    control.current?.endFind();
    control.current?.container.focus();
  };
  /** A column over the pages gives way to what was chosen in it. */
  const picked = () => {
    if (wide) return;
    setColumn(null);
    setListed(false);
  };
  useReaderKeys(
    frame,
    {
      next: () => turn(1),
      previous: () => turn(-1),
      first: () => goToPage(1),
      last: () => goToPage(pages),
      askPage: () => setAsking(true),
      zoomIn: () => zoom(1),
      zoomOut: () => zoom(-1),
      fitWidth: () => byHand((at) => at.zoomTo('page-width')),
      fitPage: () => byHand((at) => at.zoomTo('page-fit')),
      search: () => setSearching(true),
      findNext: () => byHand((at) => at.findNext(false)),
      findPrevious: () => byHand((at) => at.findNext(true)),
      outline: () => toggle('outline'),
      thumbnails: () => toggle('thumbnails'),
      layout: () => byHand((at) => at.setLayout(after(LAYOUTS, view.layout))),
      look: () => colour(after(LOOKS, look)),
      bigType: () => setBigType(!bigType),
      help: () => setHelping(true),
    },
    () => latest.current.onMovedByHand?.(),
  );
  const isDrawing = useCallback(() => control.current?.isDrawing() ?? false, [control]);
  const onFind = useCallback((words: string) => control.current?.find(words), [control]);
  const pack = props.pack ?? null;

  return (
    <div ref={frame} className={css.reader} data-density="seat" data-reader data-look={look}>
      <ReaderToolbar
        labels={labels}
        view={view}
        pages={pages}
        packPage={pack === null ? null : pack.offset + view.page}
        searching={searching}
        thumbnails={wide && pages > 0 ? chosen === 'thumbnails' : null}
        viewing={viewing}
        room={room}
        start={props.toolbarStart}
        end={props.toolbarEnd}
        actions={{
          turn,
          askPage: () => setAsking(true),
          zoom,
          fit: (to) => byHand((at) => at.zoomTo(to)),
          layout: (layout) => byHand((at) => at.setLayout(layout)),
          toggleSearch: () => (searching ? endSearch() : setSearching(true)),
          toggleThumbnails: () => toggle('thumbnails'),
          toggleView: () => setViewing(!viewing),
        }}
      />
      <div className={css.search}>
        {searching && (
          <ReaderSearch
            labels={labels}
            state={find}
            listed={listing}
            query={query}
            onQuery={setQuery}
            onFind={onFind}
            onNext={(back) => byHand((at) => at.findNext(back))}
            onList={() => setListed(!listing)}
            onClose={endSearch}
          />
        )}
      </div>
      <div className={css.middle}>
        {viewing && (
          <ViewPanel
            labels={labels}
            view={view}
            look={look}
            bigType={bigType}
            onSecond={props.onSecond}
            onLayout={(layout) => byHand((at) => at.setLayout(layout))}
            onFit={(to) => byHand((at) => at.zoomTo(to))}
            onLook={colour}
            onBigType={setBigType}
            onOutline={() => toggle('outline')}
            onThumbnails={() => toggle('thumbnails')}
            onKeys={() => setHelping(true)}
            onClose={() => setViewing(false)}
          />
        )}
        <div className={css.side} data-over={!wide || undefined}>
          {open?.drawn === true && (
            <ReaderSide
              column={listing ? 'results' : chosen}
              document={open.document}
              pages={pages}
              current={view.page}
              found={hits}
              labels={labels}
              isDrawing={isDrawing}
              onPage={(page) => {
                goToPage(page);
                picked();
              }}
              onEntry={(entry) => {
                const { destination } = entry;
                if (destination !== null) byHand((at) => at.goToDestination(destination));
                picked();
              }}
              onHit={(hit) => {
                byHand((at) => at.showHit(hit));
                picked();
              }}
            />
          )}
        </div>
        <div className={css.view}>
          <div>
            {props.banner !== undefined && <div className={css.banner}>{props.banner}</div>}
            {waiting && (
              <div className={css.banner}>
                <Banner tone="warn" word={labels.waiting}>
                  {labels.waitingHint}
                </Banner>
              </div>
            )}
          </div>
          <div ref={port} className={cx(css.port, swiping && css.swiping)} data-covered={bigType || undefined}>
            {bigType && open !== null && (
              <BigType
                document={open.document}
                page={view.page}
                pages={pages}
                size={typeSize}
                labels={labels}
                onSize={resize}
                onTurn={turn}
                onEnd={() => setBigType(false)}
              />
            )}
            <Cover state={state} labels={labels} onRetry={retry} />
          </div>
        </div>
        {wide && open?.drawn === true && pages > 1 && (
          <PageSlider document={open.document} pages={pages} current={view.page} labels={labels} onPage={goToPage} />
        )}
        {props.aside !== undefined && <div className={css.aside}>{props.aside}</div>}
      </div>
      <GoToPage
        open={asking}
        pages={pages}
        pageLabels={pageLabels}
        pack={pack}
        labels={labels}
        onPage={goToPage}
        onPackPage={props.onPackPage}
        onClose={() => setAsking(false)}
      />
      <KeysHelp open={helping} labels={labels} onClose={() => setHelping(false)} />
    </div>
  );
}

/** The one that follows, and the first after the last. */
function after<T>(list: readonly T[], one: T): T {
  return list[(list.indexOf(one) + 1) % list.length] ?? one;
}
