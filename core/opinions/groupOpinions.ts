/** What of an opinion says where it belongs. */
export interface Placed {
  readonly itemId: string | null;
  readonly paper: { readonly paperId: string; readonly version: number; readonly page: number | null } | null;
  readonly at: number;
}

/** The opinions on one item, or, with null, on the meeting as a whole. */
export interface OpinionGroup<T extends Placed> {
  readonly itemId: string | null;
  readonly opinions: readonly T[];
}

/**
 * Opinions in the order of the agenda: by item, those on the item itself before those on its papers, these by paper, version and
 * page, then by time. What belongs to no item comes last.
 */
export function groupOpinions<T extends Placed>(
  opinions: readonly T[],
  itemIds: readonly string[],
  paperIds: readonly string[],
): readonly OpinionGroup<T>[] {
  const place = ({ paper }: T) => [
    paper === null ? -1 : paperIds.indexOf(paper.paperId),
    paper?.version ?? 0,
    paper?.page ?? 0,
  ];
  const before = (a: T, b: T) => {
    const [first, second] = [
      [...place(a), a.at],
      [...place(b), b.at],
    ];
    const differ = first.findIndex((value, i) => value !== second[i]);
    return differ < 0 ? 0 : (first[differ] ?? 0) - (second[differ] ?? 0);
  };
  return [...itemIds, null].flatMap((itemId) => {
    const of = opinions.filter((one) => (itemIds.includes(one.itemId ?? '') ? one.itemId : null) === itemId);
    return of.length === 0 ? [] : [{ itemId, opinions: of.toSorted(before) }];
  });
}
