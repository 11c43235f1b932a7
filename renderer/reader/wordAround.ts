/** Where the word at `offset` of a text begins and ends, or the one just before it; null where there is neither. */
export function wordAround(text: string, offset: number): readonly [number, number] | null {
  const words = new Intl.Segmenter('vi', { granularity: 'word' }).segment(text);
  for (const at of [offset, offset - 1]) {
    const word = words.containing(at);
    if (word?.isWordLike === true) return [word.index, word.index + word.segment.length];
  }
  return null;
}
