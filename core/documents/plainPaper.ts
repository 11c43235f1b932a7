import type { CommandOf } from '../command.ts';
import { type PaperSetup, PLAIN_PAPER, type StoredFile } from './document.ts';

type NewPaper = CommandOf<'attachPaper'>['paper'];

/** A PDF as it was uploaded, of which nothing is known but its name and place: everybody may read it, nobody may save it. */
export function plainPaper(
  paper: Pick<PaperSetup, 'itemId' | 'name' | 'kind'> & { readonly id: string; readonly file: StoredFile },
): NewPaper {
  return { ...PLAIN_PAPER, ...paper, readers: { ...PLAIN_PAPER.readers }, source: null, warnings: [] };
}
