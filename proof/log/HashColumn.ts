import { HASH_BYTES } from './hashes.ts';

const FIRST_CAPACITY = 64;

/** A growing list of hashes in one block of memory: 32 bytes each and no object. */
export class HashColumn {
  #bytes = new Uint8Array(FIRST_CAPACITY * HASH_BYTES);
  #length = 0;

  get length(): number {
    return this.#length;
  }

  push(hash: Uint8Array): void {
    const end = this.#length * HASH_BYTES;
    if (end === this.#bytes.length) {
      const larger = new Uint8Array(this.#bytes.length * 2);
      larger.set(this.#bytes);
      this.#bytes = larger;
    }
    this.#bytes.set(hash, end);
    this.#length += 1;
  }

  /** A copy of one hash; throws RangeError outside the list. */
  at(index: number): Uint8Array {
    if (!Number.isInteger(index) || index < 0 || index >= this.#length) throw new RangeError(`no hash ${index}`);
    return this.#bytes.slice(index * HASH_BYTES, (index + 1) * HASH_BYTES);
  }
}
