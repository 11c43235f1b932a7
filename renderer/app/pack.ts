import type { PaperLine } from '../../core/views/papersView.ts';
import type { Views } from '../../core/views/schemas.ts';
import type { PackPlace } from '../reader/goTarget.ts';

type Item = Views['agenda']['items'][number];

/** A paper and the pages of the pack before it. */
interface Packed {
  readonly id: string;
  readonly offset: number;
  readonly pages: number;
}

/**
 * The papers that everybody may read, in the order of the agenda, those of the meeting first, counted through page by page:
 * so "page 57 of all papers" is the same page on every screen. Papers for some readers are not in it, and neither is one
 * whose pages are not known.
 */
export class Pack {
  readonly pages: number;
  readonly #papers: readonly Packed[];

  constructor(agenda: readonly Item[], papers: readonly PaperLine[]) {
    const places = new Map(agenda.map(({ id }, at) => [id, at]));
    const placeOf = ({ itemId }: PaperLine) => (itemId === null ? -1 : (places.get(itemId) ?? -1));
    const counted = papers
      .filter(({ isForAll, state }) => isForAll && state === 'released')
      .sort((a, b) => placeOf(a) - placeOf(b));
    let offset = 0;
    this.#papers = counted.map(({ id, file }) => {
      const packed = { id, offset, pages: file.pages ?? 0 };
      offset += packed.pages;
      return packed;
    });
    this.pages = offset;
  }

  /** Where a paper lies; null where it is not in the pack, or is all of it. */
  placeOf(paperId: string): PackPlace | null {
    const packed = this.#papers.find(({ id }) => id === paperId);
    if (packed === undefined || packed.pages === 0 || packed.pages === this.pages) return null;
    return { offset: packed.offset, pages: this.pages };
  }

  /** Which page of which paper a page of the pack is. */
  pageAt(packPage: number): { readonly paperId: string; readonly page: number } | null {
    const packed = this.#papers.find(({ offset, pages }) => packPage > offset && packPage <= offset + pages);
    return packed === undefined ? null : { paperId: packed.id, page: packPage - packed.offset };
  }
}
