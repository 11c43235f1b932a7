const LETTERS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789';

/** One alphabet of RFC 4648. The decoder takes exactly what the encoder writes, so that a value has one text. */
interface Codec {
  readonly encode: (bytes: Uint8Array) => string;
  /** Null for foreign characters, wrong padding, or bits after the end that are not zero. */
  readonly decode: (text: string) => Uint8Array | null;
}

function codec(alphabet: string, pad: '=' | ''): Codec {
  const values = new Map(Array.from(alphabet, (char, value) => [char, value]));

  function encode(bytes: Uint8Array): string {
    let text = '';
    for (let i = 0; i < bytes.length; i += 3) {
      const group = ((bytes[i] ?? 0) << 16) | ((bytes[i + 1] ?? 0) << 8) | (bytes[i + 2] ?? 0);
      const chars = Math.min(bytes.length - i, 3) + 1;
      for (let c = 0; c < 4; c += 1) text += c < chars ? (alphabet[(group >> (18 - 6 * c)) & 63] ?? '') : pad;
    }
    return text;
  }

  function decode(text: string): Uint8Array | null {
    const bare = pad === '' ? text : text.replace(/={1,2}$/, '');
    const bytes = new Uint8Array(Math.floor((bare.length * 3) / 4));
    let held = 0;
    let bits = 0;
    let at = 0;
    for (const char of bare) {
      const value = values.get(char);
      if (value === undefined) return null;
      held = ((held << 6) | value) & 0xfff;
      bits += 6;
      if (bits >= 8) {
        bits -= 8;
        bytes[at] = (held >> bits) & 0xff;
        at += 1;
      }
    }
    // Writing it again shows every other spelling: trailing bits, a lone last character, padding too much or too little.
    return encode(bytes) === text ? bytes : null;
  }

  return { encode, decode };
}

/** RFC 4648 section 4, padded: as C2SP's texts want it. */
export const base64 = codec(`${LETTERS}+/`, '=');

/** RFC 4648 section 5, without padding: as our own payloads want it. */
export const base64url = codec(`${LETTERS}-_`, '');
