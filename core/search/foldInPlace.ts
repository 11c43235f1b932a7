import { foldVietnamese } from '../base/foldVietnamese.ts';

/** `foldVietnamese` of NFC text, with the length of the text whatever is in it: a letter that would change it stays. */
export function foldInPlace(text: string): string {
  const folded = foldVietnamese(text);
  if (folded.length === text.length) return folded;
  return Array.from(text, (letter) => {
    const bare = foldVietnamese(letter);
    return bare.length === letter.length ? bare : letter;
  }).join('');
}
