import { readFile } from 'node:fs/promises';
import { PDFiumLibrary } from '@hyzyla/pdfium';

/**
 * Milliseconds that pdfium as WebAssembly, in this process and with the whole paper in its memory, takes to draw each
 * page this many pixels wide. The first page is drawn once before, so that no figure holds the start.
 */
export async function pdfiumPages(pdf: string, pages: readonly number[], width: number): Promise<readonly number[]> {
  const library = await PDFiumLibrary.init();
  const paper = await library.loadDocument(await readFile(pdf));
  try {
    const draw = async (page: number) => {
      const sheet = paper.getPage(page - 1);
      const { originalWidth } = sheet.getOriginalSize();
      const from = performance.now();
      await sheet.render({ scale: width / originalWidth, render: 'bitmap' });
      return performance.now() - from;
    };
    await draw(1);
    const times: number[] = [];
    for (const page of pages) times.push(await draw(page));
    return times;
  } finally {
    paper.destroy();
    library.destroy();
  }
}
