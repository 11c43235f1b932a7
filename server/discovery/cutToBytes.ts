const utf8 = new TextEncoder();

/** The longest beginning of a text that takes at most `bytes` in UTF-8, without half a character. */
export function cutToBytes(text: string, bytes: number): string {
  const { read } = utf8.encodeInto(text, new Uint8Array(bytes));
  return text.slice(0, read);
}
