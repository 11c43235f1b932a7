import { HashColumn } from './HashColumn.ts';
import { EMPTY_ROOT, HASH_BYTES, nodeHash } from './hashes.ts';

/**
 * The Merkle tree of RFC 6962 section 2.1 over leaf hashes, growing at its end. It keeps the hash of every complete
 * subtree (64 bytes a leaf in all), so that a proof in 100,000 leaves is a few dozen look-ups.
 */
export class LogTree {
  /** The complete subtrees of 2^level leaves, from left to right. */
  readonly #levels: HashColumn[] = [];

  get size(): number {
    return this.#levels[0]?.length ?? 0;
  }

  /** Adds a leaf and returns its index. Throws RangeError unless the hash has 32 bytes. */
  append(leaf: Uint8Array): number {
    if (leaf.length !== HASH_BYTES) throw new RangeError(`A leaf hash has ${HASH_BYTES} bytes.`);
    let hash = leaf;
    for (let level = 0; ; level += 1) {
      const column = this.#column(level);
      column.push(hash);
      if (column.length % 2 === 1) return this.size - 1;
      hash = nodeHash(column.at(column.length - 2), hash);
    }
  }

  /** The hash of a leaf; throws RangeError outside the tree. */
  leaf(index: number): Uint8Array {
    return this.#complete(0, index);
  }

  root(): Uint8Array {
    return this.rootAt(this.size);
  }

  /** The root when the tree had this many leaves; throws RangeError for a size it never had. */
  rootAt(size: number): Uint8Array {
    this.#hadSize(size);
    return size === 0 ? EMPTY_ROOT.slice() : this.#subtree(0, size);
  }

  /** PATH(index, D[size]) of RFC 6962 section 2.1.1, the leaf's sibling first. Throws RangeError unless index < size. */
  inclusionProof(index: number, size: number): Uint8Array[] {
    this.#hadSize(size);
    if (!Number.isInteger(index) || index < 0 || index >= size) throw new RangeError(`no leaf ${index} of ${size}`);
    const path: Uint8Array[] = [];
    let start = 0;
    let end = size;
    while (end - start > 1) {
      const middle = start + splitOf(end - start);
      if (index < middle) {
        path.push(this.#subtree(middle, end));
        end = middle;
      } else {
        path.push(this.#subtree(start, middle));
        start = middle;
      }
    }
    return path.reverse();
  }

  /**
   * PROOF(from, D[to]) of RFC 6962 section 2.1.2. From nothing, and from a size to itself, it is empty.
   * Throws RangeError unless from ≤ to ≤ size.
   */
  consistencyProof(from: number, to: number): Uint8Array[] {
    this.#hadSize(to);
    if (!Number.isInteger(from) || from < 0 || from > to) throw new RangeError(`${from} is no size before ${to}`);
    if (from === 0 || from === to) return [];
    const path: Uint8Array[] = [];
    let start = 0;
    let end = to;
    while (end !== from) {
      const middle = start + splitOf(end - start);
      if (from <= middle) {
        path.push(this.#subtree(middle, end));
        end = middle;
      } else {
        path.push(this.#subtree(start, middle));
        start = middle;
      }
    }
    // The old tree as a whole is what the verifier already has.
    if (start !== 0) path.push(this.#subtree(start, end));
    return path.reverse();
  }

  #hadSize(size: number): void {
    if (!Number.isInteger(size) || size < 0 || size > this.size)
      throw new RangeError(`no size ${size} of ${this.size}`);
  }

  #column(level: number): HashColumn {
    const column = this.#levels[level] ?? new HashColumn();
    this.#levels[level] = column;
    return column;
  }

  #complete(level: number, index: number): Uint8Array {
    const column = this.#levels[level];
    if (column === undefined) throw new RangeError(`no level ${level}`);
    return column.at(index);
  }

  /** The root over leaves start…end−1, where start is a multiple of the power of two that holds them. */
  #subtree(start: number, end: number): Uint8Array {
    const width = end - start;
    if ((width & (width - 1)) === 0) return this.#complete(levelOf(width), start / width);
    const middle = start + splitOf(width);
    return nodeHash(this.#subtree(start, middle), this.#subtree(middle, end));
  }
}

/** The largest power of two below a width of at least 2. */
function splitOf(width: number): number {
  return 2 ** levelOf(width - 1);
}

/** The exponent of the largest power of two within a width of 1…2^32 − 1. */
function levelOf(width: number): number {
  return 31 - Math.clz32(width);
}
