/** How somebody names a page: by its place in the paper, by what is printed on it, by its place in the meeting's papers. */
export type PageKind = 'number' | 'label' | 'pack';

/** Where this paper lies among all papers of the meeting. */
export interface PackPlace {
  /** Pages of the papers before it. */
  readonly offset: number;
  /** Pages of all papers. */
  readonly pages: number;
}

export interface GoFacts {
  readonly pages: number;
  /** The document's own names of its pages, null where they say nothing new. */
  readonly pageLabels: readonly string[] | null;
  readonly pack: PackPlace | null;
}

/** A page of this paper, one of another paper of the pack, or none. */
export type GoTarget =
  | { readonly kind: 'page'; readonly page: number }
  | { readonly kind: 'elsewhere'; readonly packPage: number }
  | { readonly kind: 'none' };

const NONE: GoTarget = { kind: 'none' };

/** The page that `entry` means; a number beyond the end means the last page. */
export function goTarget(kind: PageKind, entry: string, { pages, pageLabels, pack }: GoFacts): GoTarget {
  if (kind === 'label') {
    const wanted = entry.trim().toLocaleLowerCase('vi');
    const index = pageLabels?.findIndex((label) => label.trim().toLocaleLowerCase('vi') === wanted) ?? -1;
    return index < 0 ? NONE : { kind: 'page', page: index + 1 };
  }
  const number = Number.parseInt(entry, 10);
  if (!(number >= 1)) return NONE;
  if (kind === 'number') return { kind: 'page', page: Math.min(number, pages) };
  if (pack === null || number > pack.pages) return NONE;
  const page = number - pack.offset;
  return page >= 1 && page <= pages ? { kind: 'page', page } : { kind: 'elsewhere', packPage: number };
}

/** The document's names of its pages, or null where they are the plain numbers. */
export function tellingLabels(labels: readonly string[] | null): readonly string[] | null {
  return labels?.some((label, index) => label !== `${index + 1}`) === true ? labels : null;
}
