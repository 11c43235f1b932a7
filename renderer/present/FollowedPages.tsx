import { useEffect, useRef } from 'react';
import { documentSource } from '../app/documents.ts';
import { useLink } from '../app/useRoom.ts';
import { useText } from '../app/useText.ts';
import '../reader/pdfLayers.css';
import type { Place, Zoom } from '../reader/position.ts';
import { useReader } from '../reader/useReader.ts';
import css from './FollowedPages.module.css';
import { useMarks } from './useMarks.tsx';
import type { Shown } from './usePresentation.ts';

/** A document that cannot be opened is tried again after this long, ms. */
const RETRY_MS = 3_000;

const zoomOf = ({ fit }: Shown['place']): Zoom => (fit === 'page' ? 'page-fit' : 'page-width');
const placeOf = ({ page, topPt }: Place): Place => ({ page, topPt });

/** The presented pages and nothing else, for a screen that nobody touches: as large as the presenter has them, at the same height. */
export function FollowedPages({ shown }: { shown: Shown }) {
  const t = useText();
  const words = t.present.wall;
  const online = useLink().kind === 'open';
  const host = useRef<HTMLDivElement>(null);
  const { onPageShown, marks } = useMarks(true, undefined, undefined);
  const { place, paper } = shown;
  const latest = useRef(place);
  latest.current = place;
  const { state, control, retry } = useReader({
    host,
    source: documentSource(paper.file),
    look: 'paper',
    initial: { ...placeOf(place), zoom: zoomOf(place), layout: 'continuous' },
    online,
    pagesLabel: t.reader.pages,
    pageLabel: t.reader.page,
    onPosition: () => {},
    onSelection: () => {},
    onControl: (built) => {
      built.fillPages(onPageShown);
      // What the presenter did while it opened.
      built.zoomTo(zoomOf(latest.current));
      built.goTo(placeOf(latest.current));
    },
  });
  const { fit } = place;
  useEffect(() => control.current?.zoomTo(fit === 'page' ? 'page-fit' : 'page-width'), [control, fit]);
  useEffect(() => control.current?.goTo(placeOf(place)), [control, place]);
  const failed = state.kind === 'failed';
  useEffect(() => {
    if (!failed) return;
    const timer = setTimeout(retry, RETRY_MS);
    return () => clearTimeout(timer);
  }, [failed, retry]);
  const waits = state.kind !== 'open' || !state.drawn;
  return (
    <div ref={host} className={css.pages}>
      {marks}
      {waits && (
        <p className={css.waits} role="status">
          {failed ? words.failed : words.loading}
        </p>
      )}
    </div>
  );
}
