import type { PDFDocumentProxy } from 'pdfjs-dist';
import { useEffect, useRef } from 'react';
import { drawThumbnails } from './drawThumbnails.ts';
import type { ReaderLabels } from './labels.ts';
import css from './Thumbnails.module.css';

export interface ThumbnailsProps {
  document: PDFDocumentProxy;
  pages: number;
  current: number;
  labels: ReaderLabels;
  /** The pages themselves are being drawn; the same function at every render. */
  isDrawing: () => boolean;
  onPage: (page: number) => void;
}

/** Small pictures of the pages; only those in sight are drawn, one at a time and after the page being read. */
export function Thumbnails({ document, pages, current, labels, isDrawing, onPage }: ThumbnailsProps) {
  const list = useRef<HTMLOListElement>(null);
  useEffect(() => {
    if (list.current === null) return;
    return drawThumbnails(list.current, document, isDrawing);
  }, [document, isDrawing]);
  useEffect(() => {
    const box = list.current;
    const item = box?.children[current - 1];
    if (!(item instanceof HTMLElement) || !box) return;
    const [top, bottom] = [item.offsetTop - box.offsetTop, item.offsetTop - box.offsetTop + item.offsetHeight];
    if (top < box.scrollTop || bottom > box.scrollTop + box.clientHeight)
      box.scrollTo({ top: top - box.clientHeight / 3 });
  }, [current]);
  return (
    <nav className={css.nav} aria-label={labels.thumbnails} data-print="hide">
      <ol ref={list} className={css.list}>
        {Array.from({ length: pages }, (_, index) => index + 1).map((page) => (
          <li key={page} className={css.item} data-page={page}>
            <button
              type="button"
              className={css.button}
              aria-label={labels.page(page)}
              aria-current={page === current ? 'page' : undefined}
              onClick={() => onPage(page)}
            >
              <span className={css.sheet} />
              {page}
            </button>
          </li>
        ))}
      </ol>
    </nav>
  );
}
