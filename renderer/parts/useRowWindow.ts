import { type RefObject, useLayoutEffect, useState } from 'react';

/** Which rows are drawn, and how much empty height stands for the rest, px. */
export interface RowWindow {
  first: number;
  /** Exclusive. */
  last: number;
  above: number;
  below: number;
}

/** Rows drawn beyond each edge, so that a quick scroll meets no gap. */
const OVERSCAN = 20;

/** The window for a scroll position; all figures px. */
export function rowWindow(count: number, rowHeight: number, scrolled: number, height: number): RowWindow {
  const first = Math.min(Math.max(0, Math.floor(scrolled / rowHeight) - OVERSCAN), Math.max(0, count - 1));
  const last = Math.min(count, Math.ceil((scrolled + height) / rowHeight) + OVERSCAN);
  return { first, last, above: first * rowHeight, below: (count - last) * rowHeight };
}

/** Follows a scrolling element and says which of `count` rows to draw; below `threshold` rows it draws all. */
export function useRowWindow(
  ref: RefObject<HTMLElement | null>,
  count: number,
  rowHeight: number,
  threshold: number,
): RowWindow {
  const small = count <= threshold;
  const [view, setView] = useState({ scrolled: 0, height: 900 });
  useLayoutEffect(() => {
    const element = ref.current;
    if (element === null || small) return;
    const read = () => setView({ scrolled: element.scrollTop, height: element.clientHeight });
    read();
    element.addEventListener('scroll', read, { passive: true });
    const resized = new ResizeObserver(read);
    resized.observe(element);
    return () => {
      element.removeEventListener('scroll', read);
      resized.disconnect();
    };
  }, [ref, small]);
  if (small) return { first: 0, last: count, above: 0, below: 0 };
  return rowWindow(count, rowHeight, view.scrolled, view.height);
}
