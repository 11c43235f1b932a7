import { TEXT_LIMITS, tidy } from '../../../core/base/fields.ts';

/** The name a paper gets from its file: without the ending, with blanks for underscores, never too long and never empty. */
export function paperName(fileName: string): string {
  const words = tidy(fileName.replace(/\.pdf$/iu, '').replace(/_+/gu, ' '));
  return words === '' ? 'PDF' : words.slice(0, TEXT_LIMITS.name).trim();
}
