import type { PageText } from '../../core/intake/paperText.ts';
import type { SearchablePage } from '../../core/search/paperText.ts';

/** A page as words are looked for in it. */
export const searchablePage = ({ text, ocr }: PageText): SearchablePage => ({
  text: text.normalize('NFC').replaceAll(/\s+/gu, ' ').trim(),
  ocr,
});
