/** Where the word at `offset` of a text begins and ends, or null between words. */
export function wordAround(text: string, offset: number): readonly [number, number] | null {
  const words = new Intl.Segmenter('vi', { granularity: 'word' }).segment(text);
  const at = Math.min(offset, text.length - 1);
  const word = at < 0 ? undefined : words.containing(at);
  return word?.isWordLike === true ? [word.index, word.index + word.segment.length] : null;
}
