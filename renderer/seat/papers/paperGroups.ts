import type { Views } from '../../../core/views/schemas.ts';

export type Paper = Views['papers']['papers'][number];
export type Item = Views['agenda']['items'][number];

/** Papers that belong together; `item` is null for the papers of the meeting as a whole. */
export interface PaperGroup {
  readonly id: string;
  readonly item: Item | null;
  readonly papers: readonly Paper[];
}

const group = (item: Item, papers: readonly Paper[]): PaperGroup => ({
  id: item.id,
  item,
  papers: papers.filter((paper) => paper.itemId === item.id),
});

const notEmpty = ({ papers }: PaperGroup) => papers.length > 0;

/** The papers one needs for an item: its own first, then those of its parts, or of the item it is a part of. */
export function papersOfItem(agenda: readonly Item[], papers: readonly Paper[], item: Item): readonly PaperGroup[] {
  const family = agenda.filter((other) => other.parentId === item.id || other.id === item.parentId);
  return [item, ...family].map((member) => group(member, papers)).filter(notEmpty);
}

/** All papers: those of the meeting first, then by item in the order of the agenda. */
export function allPapers(agenda: readonly Item[], papers: readonly Paper[]): readonly PaperGroup[] {
  const known = new Set(agenda.map((item) => item.id));
  const general = papers.filter((paper) => paper.itemId === null || !known.has(paper.itemId));
  return [{ id: 'meeting', item: null, papers: general }, ...agenda.map((item) => group(item, papers))].filter(
    notEmpty,
  );
}
