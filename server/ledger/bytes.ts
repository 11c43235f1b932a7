/** Lower-case hex of some bytes, the form in which hashes leave this folder. */
export function toHex(bytes: Uint8Array): string {
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('hex');
}

/** The bytes of a hex text. */
export function fromHex(text: string): Uint8Array {
  return Buffer.from(text, 'hex');
}

/** Whether two byte strings are the same. */
export function sameBytes(a: Uint8Array, b: Uint8Array): boolean {
  return Buffer.compare(a, b) === 0;
}
