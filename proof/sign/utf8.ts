const encoder = new TextEncoder();
// A byte order mark is a character like any other: taking it away would let two byte strings be one text.
const decoder = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });

/** The UTF-8 bytes of a text; throws RangeError for a lone surrogate, which has none. */
export function utf8Bytes(text: string): Uint8Array {
  if (!text.isWellFormed()) throw new RangeError('The text holds a lone surrogate.');
  return encoder.encode(text);
}

/** The text of UTF-8 bytes as they stand; null when they are not UTF-8. */
export function utf8Text(bytes: Uint8Array): string | null {
  try {
    return decoder.decode(bytes);
  } catch {
    return null;
  }
}
