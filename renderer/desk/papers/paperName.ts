import { TEXT_LIMITS, tidy } from '../../../core/base/fields.ts';

/** Endings that files of papers have; they say nothing to a reader. */
const ENDING = /\.(pdf|docx?|xlsx?|pptx?|od[tsp]|png|jpe?g|webp|tiff?|bmp)$/iu;

/** The name a paper gets from its file: without the ending, with blanks for underscores, never too long and never empty. */
export function paperName(fileName: string): string {
  const words = tidy(fileName.replace(ENDING, '').replace(/_+/gu, ' '));
  return words === '' ? 'PDF' : words.slice(0, TEXT_LIMITS.name).trim();
}
