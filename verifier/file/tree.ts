import { join, same } from '../crypto/bytes.ts';
import { sha256 } from '../crypto/hash.ts';

const LEAF = Uint8Array.of(0);
const NODE = Uint8Array.of(1);

/** The leaf hash of RFC 6962. */
export function leafHash(body: Uint8Array): Uint8Array {
  return sha256(join(LEAF, body));
}

/** A growing RFC 6962 tree, of which only the roots of its full subtrees are kept. */
export class GrowingTree {
  #size = 0;
  /** Largest first: one for each bit of the size that is set. */
  readonly #full: { readonly height: number; readonly root: Uint8Array }[] = [];

  get size(): number {
    return this.#size;
  }

  add(leaf: Uint8Array): void {
    let node = { height: 0, root: leaf };
    for (let last = this.#full.at(-1); last?.height === node.height; last = this.#full.at(-1)) {
      node = { height: node.height + 1, root: sha256(join(NODE, last.root, node.root)) };
      this.#full.pop();
    }
    this.#full.push(node);
    this.#size++;
  }

  /** The root over all leaves so far. */
  root(): Uint8Array {
    const [last, ...others] = this.#full.toReversed();
    if (last === undefined) return sha256(new Uint8Array());
    return others.reduce((right, { root }) => sha256(join(NODE, root, right)), last.root);
  }

  hasRoot(root: Uint8Array): boolean {
    return same(this.root(), root);
  }
}
