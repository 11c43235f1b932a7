/** Crockford's base 32: no letter that can be taken for a digit. */
const ALPHABET = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';

/** The first bits of some bytes, five a character; throws RangeError when there are too few bytes. */
export function crockford(bytes: Uint8Array, characters: number): string {
  if (bytes.length * 8 < characters * 5) throw new RangeError(`${bytes.length} bytes make no ${characters} characters`);
  return Array.from({ length: characters }, (_, i) => {
    const bit = i * 5;
    const two = ((bytes[bit >> 3] ?? 0) << 8) | (bytes[(bit >> 3) + 1] ?? 0);
    return ALPHABET[(two >> (11 - (bit & 7))) & 31];
  }).join('');
}
