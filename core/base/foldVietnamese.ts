/**
 * Text as it is compared when looking something up: lower case, without tone and vowel marks, đ as d. For Vietnamese text in NFC the
 * result has the same length, so positions in it are positions in the original. Never compare names by it alone: Hương and
 * Hường become the same.
 */
export function foldVietnamese(text: string): string {
  return text
    .normalize('NFD')
    .replace(/\p{Mn}/gu, '')
    .replace(/[đĐ]/g, 'd')
    .normalize('NFC')
    .toLowerCase();
}
