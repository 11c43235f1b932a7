/** Cuts `count` things into as few pages as hold `most` each, all as full as the others: 44 by 9 are 9, 9, 9, 9, 8. */
export function pageSizes(count: number, most: number): readonly number[] {
  const pages = Math.max(1, Math.ceil(count / most));
  return Array.from({ length: pages }, (_, i) => Math.floor(count / pages) + (i < count % pages ? 1 : 0));
}

/** The things themselves, page by page; one empty page of nothing. */
export function pagesOf<T>(things: readonly T[], most: number): readonly (readonly T[])[] {
  let from = 0;
  return pageSizes(things.length, most).map((size) => {
    const page = things.slice(from, from + size);
    from += size;
    return page;
  });
}

/**
 * Which page, from 0, stands at an instant when each stands for `pageMs` and the first one began at `since`. All instants are
 * of the room's clock, so that every screen of the hall shows the same page.
 */
export function pageAt(now: number, since: number, pages: number, pageMs: number): number {
  return pages <= 1 ? 0 : Math.floor(Math.max(0, now - since) / pageMs) % pages;
}
