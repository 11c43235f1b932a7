import { z } from 'zod';

/** A paper goes out in pieces of this size, each with its own hash; the last one is shorter. */
export const CHUNK_BYTES = 524_288;
/** The largest paper there is (200 MiB), in pieces. */
export const MOST_CHUNKS = 512;

/** How many pieces a paper of `size` bytes has. */
export const chunkCount = (size: number): number => Math.max(1, Math.ceil(size / CHUNK_BYTES));

/** Where a piece lies in its paper; `last` is inclusive. */
export function chunkRange(size: number, index: number): { readonly first: number; readonly last: number } {
  const first = index * CHUNK_BYTES;
  return { first, last: Math.min(size, first + CHUNK_BYTES) - 1 };
}

/** Which pieces somebody has: one byte each, 0 or 1. */
export type Bits = Uint8Array;

/** On the wire: four pieces a hexadecimal digit, the first piece in the first digit's highest bit. */
export const BitsText = z.string().regex(/^[0-9a-f]{1,128}$/);

export function bitsToText(bits: Bits): string {
  let text = '';
  for (let at = 0; at < bits.length; at += 4) {
    let digit = 0;
    for (let bit = 0; bit < 4; bit += 1) digit = digit * 2 + (bits[at + bit] ?? 0);
    text += digit.toString(16);
  }
  return text;
}

/** What a text says of `count` pieces; pieces that it does not name are not there. */
export function textToBits(text: string, count: number): Bits {
  const bits = new Uint8Array(count);
  for (let at = 0; at < count; at += 1) {
    const digit = Number.parseInt(text[at >> 2] ?? '0', 16);
    bits[at] = (digit >> (3 - (at & 3))) & 1;
  }
  return bits;
}
