/** A text as it is searched: without diacritics, so that "dai bieu" finds "Đại biểu". */
export function fold(text: string): string {
  return text.normalize('NFD').replace(/\p{M}/gu, '').replace(/đ/giu, 'd').toLowerCase().trim();
}
