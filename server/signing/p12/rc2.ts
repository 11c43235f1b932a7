/** The table of RFC 2268: the bytes 0 to 255 in an order that comes from the digits of pi. */
const PI_TABLE = Buffer.from(
  'd978f9c419ddb5ed28e9fd794aa0d89dc67e37832b76538e624c6488448bfba2' +
    '179a59f587b34f1361456d8d09817d32bd8f40eb86b77b0bf09521225c6b4e82' +
    '54d66593ce60b21c7356c014a78cf1dc1275ca1f3bbee4d1423dd430a33cb626' +
    '6fbf0eda4669075727f21d9bbc944303f811c7f690ef3ee706c3d52fc8661ed7' +
    '08e8eade8052eef784aa72ac354d6a2a961ad2715a1549744b9fd05e0418a4ec' +
    'c2e0416e0f51cbcc2491af50a1f47039997c3a8523b8b47afc02365b25559731' +
    '2d5dfa98e38a92ae05df2910676cbac9d300e6cfe19ea82c6316013f58e289a9' +
    '0d38341bab33ffb0bb480c5fb9b1cd2ec5f3db47e5a59c770aa62068fe7fc1ad',
  'hex',
);
const ROTATIONS = [1, 2, 3, 5] as const;
const BLOCK = 8;

/**
 * Decrypts RC2 (RFC 2268) in CBC mode with PKCS#7 padding, all bits of the key effective; null: the padding is wrong. Old P12
 * files hide their certificates with it, and the OpenSSL inside Node no longer offers it. It protects nothing here.
 */
export function rc2CbcDecrypt(bytes: Uint8Array, key: Uint8Array, iv: Uint8Array): Buffer | null {
  if (bytes.length === 0 || bytes.length % BLOCK !== 0) return null;
  const words = expandKey(key);
  const plain = Buffer.alloc(bytes.length);
  let previous = iv;
  for (let start = 0; start < bytes.length; start += BLOCK) {
    const block = bytes.subarray(start, start + BLOCK);
    for (const [index, byte] of decryptBlock(block, words).entries()) {
      plain[start + index] = byte ^ (previous[index] ?? 0);
    }
    previous = block;
  }
  const padding = plain.at(-1) ?? 0;
  const isPadded = padding >= 1 && padding <= BLOCK && plain.subarray(-padding).every((byte) => byte === padding);
  return isPadded ? plain.subarray(0, -padding) : null;
}

/** 64 words of 16 bits (RFC 2268, section 2). */
function expandKey(key: Uint8Array): Uint16Array {
  const length = key.length;
  const bytes = Buffer.alloc(128);
  bytes.set(key);
  const at = (index: number) => bytes[index] ?? 0;
  for (let index = length; index < 128; index += 1) {
    bytes[index] = PI_TABLE[(at(index - 1) + at(index - length)) & 0xff] ?? 0;
  }
  bytes[128 - length] = PI_TABLE[at(128 - length)] ?? 0;
  for (let index = 127 - length; index >= 0; index -= 1) {
    bytes[index] = PI_TABLE[at(index + 1) ^ at(index + length)] ?? 0;
  }
  return Uint16Array.from({ length: 64 }, (_, word) => bytes.readUInt16LE(word * 2));
}

/** RFC 2268, section 4: rounds of mixing and mashing, backwards. */
function decryptBlock(block: Uint8Array, words: Uint16Array): Buffer {
  const source = Buffer.from(block);
  const state = Uint16Array.from({ length: 4 }, (_, word) => source.readUInt16LE(word * 2));
  const at = (index: number) => state[index & 3] ?? 0;
  let next = 63;
  const unmix = (rounds: number) => {
    for (let round = 0; round < rounds; round += 1) {
      for (let word = 3; word >= 0; word -= 1) {
        const turn = ROTATIONS[word] ?? 0;
        const turned = (at(word) >>> turn) | (at(word) << (16 - turn));
        const mixed = (at(word + 3) & at(word + 2)) + (~at(word + 3) & at(word + 1));
        state[word] = turned - (words[next] ?? 0) - mixed;
        next -= 1;
      }
    }
  };
  const unmash = () => {
    for (let word = 3; word >= 0; word -= 1) state[word] = at(word) - (words[at(word + 3) & 63] ?? 0);
  };
  unmix(5);
  unmash();
  unmix(6);
  unmash();
  unmix(5);
  const plain = Buffer.alloc(BLOCK);
  for (const [word, value] of state.entries()) plain.writeUInt16LE(value, word * 2);
  return plain;
}
