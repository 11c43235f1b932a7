import { viewer } from './pdfjs.ts';

const plainD = (text: string) => text.replaceAll('đ', 'd').replaceAll('Đ', 'D');

/**
 * pdf.js's finder, taught that đ is a kind of d. It already compares base letters only and in any case; đ alone has no
 * decomposition in Unicode. One letter becomes one letter, so the positions it reports stay right.
 */
export class VietnameseFind extends viewer.PDFFindController {
  override match(query: string | string[], pageContent: string, pageIndex: number) {
    return super.match(Array.isArray(query) ? query.map(plainD) : plainD(query), plainD(pageContent), pageIndex);
  }
}
