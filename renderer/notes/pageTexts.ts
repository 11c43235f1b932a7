import type { PDFDocumentProxy } from 'pdfjs-dist';
import type { TextRange } from '../../core/notes/carry.ts';
import { createWaker } from '../reader/fetchPatiently.ts';
import { openDocument, type ReaderSource } from '../reader/openDocument.ts';

/** A piece of a page's text with where it stands: its beginning in the text, and the line that it fills, PDF points. */
interface Piece {
  readonly start: number;
  readonly length: number;
  readonly x: number;
  readonly y: number;
  /** Along the line and up from it. */
  readonly along: readonly [number, number];
  readonly up: readonly [number, number];
}

export interface PageText {
  readonly text: string;
  readonly pieces: readonly Piece[];
}

/** Below and above the line that letters stand on, as shares of their height. */
const BELOW = 0.22;
const ABOVE = 0.86;

/** The texts of all pages of a paper, with the places of their pieces. Rejects when it cannot be fetched or read. */
export async function pageTexts(source: ReaderSource): Promise<readonly PageText[]> {
  const opening = openDocument({
    source,
    waker: createWaker(),
    onWaiting: () => {},
    onFailure: () => opening.close(),
  });
  try {
    const pdf = await opening.document;
    const pages: PageText[] = [];
    for (let page = 1; page <= pdf.numPages; page += 1) pages.push(await textOf(pdf, page));
    return pages;
  } finally {
    opening.close();
  }
}

async function textOf(pdf: PDFDocumentProxy, number: number): Promise<PageText> {
  const page = await pdf.getPage(number);
  const { items } = await page.getTextContent();
  let text = '';
  const pieces: Piece[] = [];
  for (const item of items) {
    if (!('str' in item)) continue;
    const str = item.str.normalize('NFC');
    const [a = 1, b = 0, c = 0, d = 1, x = 0, y = 0]: number[] = item.transform;
    const size = Math.hypot(a, b) || 1;
    const height = Math.hypot(c, d) || item.height;
    const along = [(a / size) * item.width, (b / size) * item.width] as const;
    const up = [(c / (Math.hypot(c, d) || 1)) * height, (d / (Math.hypot(c, d) || 1)) * height] as const;
    if (str !== '') pieces.push({ start: text.length, length: str.length, x, y, along, up });
    text += item.hasEOL ? `${str}\n` : str;
  }
  page.cleanup();
  return { text, pieces };
}

/** The boxes of a stretch of a page's text, one for each piece of a line. */
export function quadsOf({ pieces }: PageText, { start, end }: TextRange): number[][] {
  return pieces.flatMap(({ start: at, length, x, y, along, up }) => {
    const from = Math.max(start, at) - at;
    const to = Math.min(end, at + length) - at;
    if (to <= from) return [];
    const [left, right] = [from / length, to / length];
    const point = (share: number, height: number) =>
      [x + along[0] * share + up[0] * height, y + along[1] * share + up[1] * height] as const;
    return [[...point(left, ABOVE), ...point(right, ABOVE), ...point(left, -BELOW), ...point(right, -BELOW)]];
  });
}
