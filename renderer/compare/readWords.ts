import { withoutPageNumber } from '../../core/compare/comparePapers.ts';
import type { StoredFile } from '../../core/documents/document.ts';
import { documentSource } from '../app/documents.ts';
import { createWaker } from '../reader/fetchPatiently.ts';
import { openDocument } from '../reader/openDocument.ts';
import { type PlacedWord, pageWords, type TextPiece } from './pageWords.ts';

/** The words of a paper with their places, page by page; rejects when it cannot be opened. */
export async function readWords(file: StoredFile): Promise<readonly (readonly PlacedWord[])[]> {
  const failed = Promise.withResolvers<never>();
  const opening = openDocument({
    source: documentSource(file),
    waker: createWaker(),
    onWaiting: () => {},
    onFailure: (failure) => failed.reject(new Error(failure)),
  });
  const read = async () => {
    const document = await opening.document;
    const pages: (readonly PlacedWord[])[] = [];
    for (let number = 1; number <= document.numPages; number += 1) {
      const page = await document.getPage(number);
      const { items } = await page.getTextContent();
      page.cleanup();
      const pieces = items.filter((item): item is typeof item & TextPiece => 'str' in item);
      pages.push(withoutPageNumber(pageWords(pieces), number));
    }
    return pages;
  };
  try {
    return await Promise.race([read(), failed.promise]);
  } finally {
    opening.close();
  }
}
