import type { Pages } from './pageView.ts';
import { type ReaderSelection, readSelection } from './readSelection.ts';

/** A selection is told when it has rested this long, ms: while it is drawn nobody wants a menu. */
const REST = 200;

/** Tells what is selected on the pages, and null when it no longer is; returns how to stop. */
export function followSelection(
  pages: Pages,
  viewer: HTMLElement,
  tell: (selection: ReaderSelection | null) => void,
): () => void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  let told = false;
  const read = () => {
    const selection = readSelection(pages, viewer);
    if (selection === null && !told) return;
    told = selection !== null;
    tell(selection);
  };
  const changed = () => {
    clearTimeout(timer);
    timer = setTimeout(read, REST);
  };
  document.addEventListener('selectionchange', changed);
  return () => {
    clearTimeout(timer);
    document.removeEventListener('selectionchange', changed);
  };
}
