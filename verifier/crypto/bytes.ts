const HEX = /^(?:[0-9a-f]{2})*$/;
const ALPHABET = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_';
const STANDARD = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/';

function valuesOf(alphabet: string): ReadonlyMap<string, number> {
  return new Map([...alphabet].map((letter, value) => [letter, value]));
}

const URL_VALUES = valuesOf(ALPHABET);
const STANDARD_VALUES = valuesOf(STANDARD);

/** UTF-8 of a text; a lone surrogate has none and throws. */
export function utf8(text: string): Uint8Array {
  if (!text.isWellFormed()) throw new RangeError('lone surrogate');
  return new TextEncoder().encode(text);
}

/** The bytes one after another. */
export function join(...parts: readonly Uint8Array[]): Uint8Array {
  const joined = new Uint8Array(parts.reduce((sum, part) => sum + part.length, 0));
  let at = 0;
  for (const part of parts) {
    joined.set(part, at);
    at += part.length;
  }
  return joined;
}

/** Four bytes, big-endian. */
export function u32(value: number): Uint8Array {
  const bytes = new Uint8Array(4);
  new DataView(bytes.buffer).setUint32(0, value);
  return bytes;
}

/** Eight bytes, big-endian. */
export function u64(value: number): Uint8Array {
  const bytes = new Uint8Array(8);
  new DataView(bytes.buffer).setBigUint64(0, BigInt(value));
  return bytes;
}

/** Whether two rows of bytes are the same. */
export function same(a: Uint8Array, b: Uint8Array): boolean {
  return a.length === b.length && a.every((byte, i) => byte === b[i]);
}

/** Lower-case hexadecimal. */
export function hex(bytes: Uint8Array): string {
  let text = '';
  for (const byte of bytes) text += byte.toString(16).padStart(2, '0');
  return text;
}

/** The bytes of a lower-case hexadecimal text, or null. */
export function fromHex(text: string): Uint8Array | null {
  if (!HEX.test(text)) return null;
  return Uint8Array.from({ length: text.length / 2 }, (_, i) => Number.parseInt(text.slice(2 * i, 2 * i + 2), 16));
}

function decodeDigits(text: string, values: ReadonlyMap<string, number>): Uint8Array | null {
  if (text.length % 4 === 1) return null;
  const bytes = new Uint8Array(Math.floor((text.length * 3) / 4));
  let held = 0;
  let bits = 0;
  let at = 0;
  for (const letter of text) {
    const value = values.get(letter);
    if (value === undefined) return null;
    held = (held << 6) | value;
    bits += 6;
    if (bits >= 8) {
      bits -= 8;
      bytes[at++] = held >> bits;
      held &= (1 << bits) - 1;
    }
  }
  return held === 0 ? bytes : null;
}

/** The bytes of base64url without padding, or null for any other spelling (unused bits must be zero). */
export function fromBase64Url(text: string): Uint8Array | null {
  return decodeDigits(text, URL_VALUES);
}

/** The bytes of base64 with its padding, or null for any other spelling. */
export function fromBase64(text: string): Uint8Array | null {
  if (text.length % 4 !== 0) return null;
  const digits = text.replace(/={1,2}$/, '');
  return text.length - digits.length === (4 - (digits.length % 4)) % 4 ? decodeDigits(digits, STANDARD_VALUES) : null;
}

/** Base64url without padding. */
export function base64Url(bytes: Uint8Array): string {
  let text = '';
  for (let at = 0; at < bytes.length; at += 3) {
    const [a = 0, b = 0, c = 0] = bytes.subarray(at, at + 3);
    const group = (a << 16) | (b << 8) | c;
    const digits = Math.min(3, bytes.length - at) + 1;
    for (let i = 0; i < digits; i++) text += ALPHABET.charAt((group >> (18 - 6 * i)) & 63);
  }
  return text;
}
