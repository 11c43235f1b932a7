import { paperBox } from './pageView.ts';

/**
 * Remembers which point of a page lies at `origin` (client coordinates); the returned function scrolls so that it lies there again,
 * however the page has been scaled in between. pdf.js's own origin drifts by the margins, which do not scale.
 */
export function holdPoint(container: HTMLElement, page: number, origin: readonly [number, number]): () => void {
  const under = container.ownerDocument
    .elementsFromPoint(origin[0], origin[1])
    .find((element) => element.matches('.page') && container.contains(element));
  const sheet = under ?? container.querySelector(`.page[data-page-number="${page}"]`);
  if (sheet === null) return () => {};
  const before = paperBox(sheet);
  const across = (origin[0] - before.left) / before.width;
  const down = (origin[1] - before.top) / before.height;
  return () => {
    const after = paperBox(sheet);
    container.scrollLeft += after.left + across * after.width - origin[0];
    container.scrollTop += after.top + down * after.height - origin[1];
  };
}
