/** Whether somebody took the trouble to type marks, or đ: then the words are meant exactly. */
export function hasMarks(words: string): boolean {
  return /[đĐ]|\p{M}/u.test(words.normalize('NFD'));
}
