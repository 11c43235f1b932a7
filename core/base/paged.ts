const PAGE = 32;

/**
 * A fixed-length list kept in small pages, so that replacing one element copies a page and not the list:
 * a thousand ballots in one storm cost a thousand small copies instead of a million.
 */
export type Paged<T> = readonly (readonly (T | null)[])[];

export function emptyPaged<T>(length: number): Paged<T> {
  const pages: (T | null)[][] = [];
  for (let start = 0; start < length; start += PAGE) {
    pages.push(new Array<T | null>(Math.min(PAGE, length - start)).fill(null));
  }
  return pages;
}

export function pagedGet<T>(list: Paged<T>, index: number): T | null {
  return list[Math.floor(index / PAGE)]?.[index % PAGE] ?? null;
}

/** The list with one element replaced; throws RangeError outside the list. */
export function pagedSet<T>(list: Paged<T>, index: number, value: T): Paged<T> {
  const at = Math.floor(index / PAGE);
  const page = list[at];
  if (page === undefined || index % PAGE >= page.length) throw new RangeError(`no element ${index}`);
  return list.with(at, page.with(index % PAGE, value));
}

export function pagedValues<T>(list: Paged<T>): readonly (T | null)[] {
  return list.flat();
}
