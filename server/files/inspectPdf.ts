import { countPages } from './countPages.ts';
import { FileStoreError } from './FileStoreError.ts';
import { looksLikePdf } from './looksLikePdf.ts';
import type { Poppler } from './poppler.ts';
import type { Qpdf } from './qpdf.ts';

/** 200 inches: what readers have to open (ISO 32000-1, annex C). */
const MAX_EDGE_PT = 14_400;
/** A meeting's pack has a few thousand; beyond this a page tree counts the same leaf again and again. */
const MAX_PAGES = 20_000;

/** The programs by which a PDF is looked into; each may be missing on a machine. */
export interface PdfTools {
  readonly qpdf: Qpdf | null;
  readonly poppler: Poppler | null;
}

/**
 * The page count of a PDF that can be read and drawn; null when nobody here can tell. Throws a FileStoreError for what
 * cannot. `scratch` is a path that may be written to.
 */
export async function inspectPdf(file: string, tools: PdfTools, scratch: string): Promise<number | null> {
  const ends = await looksLikePdf(file);
  if (ends === 'wrong-type') throw new FileStoreError('wrong-type', 'the file does not start like a PDF');
  if (ends === 'truncated') throw new FileStoreError('damaged', 'the file stops before the end of its PDF');
  const pages = await pagesOf(file, tools.qpdf);
  if (pages !== null && pages > MAX_PAGES) throw new FileStoreError('bomb', `the PDF has ${pages} pages`);
  if (tools.poppler !== null) await proveReadable(file, tools.poppler, scratch);
  return pages;
}

async function pagesOf(file: string, qpdf: Qpdf | null): Promise<number | null> {
  if (qpdf === null) return countPages(file);
  if (await qpdf.requiresPassword(file)) {
    throw new FileStoreError('password-protected', 'the PDF opens only with a password');
  }
  const pages = await qpdf.pages(file);
  if (pages === null) throw new FileStoreError('damaged', 'the PDF cannot be read');
  return pages;
}

async function proveReadable(file: string, poppler: Poppler, scratch: string): Promise<void> {
  const sizes = await poppler.pageSizes(file);
  if (sizes === null) throw new FileStoreError('damaged', 'the pages of the PDF cannot be read');
  if (sizes.some(({ width, height }) => Math.max(width, height) > MAX_EDGE_PT)) {
    throw new FileStoreError('bomb', `a page is larger than ${MAX_EDGE_PT} points`);
  }
  switch (await poppler.proofOfDrawing(file, scratch)) {
    case 'drawn':
      return;
    case 'failed':
      throw new FileStoreError('damaged', 'the first page cannot be drawn');
    case 'timeout':
      throw new FileStoreError('bomb', 'the first page takes too long to draw');
  }
}
