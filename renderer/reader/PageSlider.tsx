import type { PDFDocumentProxy } from 'pdfjs-dist';
import { useEffect, useRef, useState } from 'react';
import type { ReaderLabels } from './labels.ts';
import css from './PageSlider.module.css';
import { drawThumbnail } from './thumbnail.ts';

/** Width of the picture beside the finger, CSS px. */
const WIDTH = 180;
/** A finger that has rested this long on a page sees it, ms: those it only passes are not drawn. */
const REST = 60;

export interface PageSliderProps {
  document: PDFDocumentProxy;
  pages: number;
  current: number;
  labels: ReaderLabels;
  onPage: (page: number) => void;
}

/** Slides through the whole document; while the finger is down a picture shows which page it would be. */
export function PageSlider({ document, pages, current, labels, onPage }: PageSliderProps) {
  const [aim, setAim] = useState<number | null>(null);
  const go = () => {
    if (aim !== null && aim !== current) onPage(aim);
    setAim(null);
  };
  const page = aim ?? current;
  return (
    <div className={css.slider} data-print="hide">
      <input
        type="range"
        className={css.range}
        min={1}
        max={pages}
        value={page}
        aria-label={labels.pageSlider}
        aria-valuetext={labels.page(page)}
        onChange={(event) => setAim(event.target.valueAsNumber)}
        onPointerUp={go}
        onPointerCancel={() => setAim(null)}
        onKeyUp={go}
        onBlur={go}
      />
      {aim !== null && (
        <div className={css.preview} style={{ '--at': (aim - 1) / Math.max(1, pages - 1) }} aria-hidden="true">
          <Preview document={document} page={aim} />
          <b>{labels.page(aim)}</b>
        </div>
      )}
    </div>
  );
}

function Preview({ document, page }: { document: PDFDocumentProxy; page: number }) {
  const sheet = useRef<HTMLDivElement>(null);
  useEffect(() => {
    let cancel = () => {};
    const timer = setTimeout(() => {
      const picture = drawThumbnail(document, page, WIDTH);
      cancel = picture.cancel;
      // What cannot be drawn stays an empty sheet with its number.
      picture.canvas.then((canvas) => sheet.current?.replaceChildren(canvas)).catch(() => {});
    }, REST);
    return () => {
      clearTimeout(timer);
      cancel();
    };
  }, [document, page]);
  return <div ref={sheet} className={css.sheet} />;
}
