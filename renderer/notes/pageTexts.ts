import type { PDFDocumentProxy } from 'pdfjs-dist';
import { createWaker } from '../reader/fetchPatiently.ts';
import { openDocument, type ReaderSource } from '../reader/openDocument.ts';
import type { PageText, Piece } from './quadsOf.ts';

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
