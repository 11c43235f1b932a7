import { viewer } from './pdfjs.ts';

const plainD = (text: string) => text.replaceAll('đ', 'd').replaceAll('Đ', 'D');

/**
 * pdf.js's finder, taught that đ is a kind of d. It already compares base letters only and in any case; đ alone has no
 * decomposition in Unicode. One letter becomes one letter, so the positions it reports stay right.
 */
export class VietnameseFind extends viewer.PDFFindController {
  /** Marks and đ count; `matchDiacritics` has to be asked for as well. */
  exact = false;

  override match(query: string | string[], pageContent: string, pageIndex: number) {
    if (this.exact) return super.match(query, pageContent, pageIndex);
    return super.match(Array.isArray(query) ? query.map(plainD) : plainD(query), plainD(pageContent), pageIndex);
  }

  /** The next step on (`again`) ends at this hit; pages and hits count from 0. */
  aimAt(pageIdx: number, matchIdx: number): void {
    this._selected = { pageIdx, matchIdx: -1 };
    Object.assign(this, { _offset: { pageIdx, matchIdx: matchIdx - 1, wrapped: false } });
  }
}
