import { describe, expect, it } from 'vitest';
import { EMPTY_ROOT, leafHash, nodeHash } from './hashes.ts';
import { readSize } from './size.ts';
import { treeOf } from './testing/keys.ts';
import { verifyConsistency } from './verifyConsistency.ts';
import { verifyInclusion } from './verifyInclusion.ts';

const LARGEST = 34;
const tree = treeOf(LARGEST);
const head = (size: number) => ({ size, root: tree.rootAt(size) });
const stranger = leafHash(Uint8Array.of(99));

function flipped(hash: Uint8Array, at: number): Uint8Array {
  return hash.map((byte, i) => (i === at ? byte ^ 1 : byte));
}

/** The proof with one byte changed, for every byte; and with a hash too many, too few, or out of place. */
function* tampered(proof: readonly Uint8Array[]): Generator<Uint8Array[]> {
  for (const [i, hash] of proof.entries()) {
    for (let at = 0; at < hash.length; at += 1) yield proof.with(i, flipped(hash, at));
    yield proof.with(i, hash.slice(1));
    yield proof.toSpliced(i, 1);
    yield proof.toSpliced(i, 0, hash);
  }
  yield [...proof, stranger];
  yield [stranger, ...proof];
  if (proof.length > 1) yield proof.toReversed();
}

describe('verifyInclusion', () => {
  it('holds for every leaf at every size, at no other index and in no other tree', () => {
    for (let size = 1; size <= LARGEST; size += 1) {
      for (let index = 0; index < size; index += 1) {
        const proof = tree.inclusionProof(index, size);
        for (let claimed = 0; claimed <= size; claimed += 1) {
          const holds = verifyInclusion(tree.leaf(index), claimed, size, proof, tree.rootAt(size));
          expect(holds).toBe(claimed === index);
        }
        expect(verifyInclusion(stranger, index, size, proof, tree.rootAt(size))).toBe(false);
        expect(verifyInclusion(tree.leaf(index), index, size, proof, stranger)).toBe(false);
      }
    }
  });

  it.each([
    [0, 1],
    [0, 2],
    [4, 5],
    [6, 7],
    [21, 33],
    [32, 33],
  ])('refuses every tampering with the proof of leaf %i in %i', (index, size) => {
    for (const proof of tampered(tree.inclusionProof(index, size))) {
      expect(verifyInclusion(tree.leaf(index), index, size, proof, tree.rootAt(size))).toBe(false);
    }
  });

  it('refuses a node in a leaf’s place', () => {
    const pair = nodeHash(tree.leaf(0), tree.leaf(1));
    expect(verifyInclusion(pair, 0, 2, [nodeHash(tree.leaf(2), tree.leaf(3))], tree.rootAt(4))).toBe(true);
    // Which is why sizes are signed, and leaves hashed with a prefix of their own: nobody finds the leaf of that hash.
    expect(verifyInclusion(pair, 0, 4, [nodeHash(tree.leaf(2), tree.leaf(3))], tree.rootAt(4))).toBe(false);
  });

  it('refuses a way that leads beyond the root of the claimed size', () => {
    expect(verifyInclusion(tree.leaf(1), 1, 2, [tree.leaf(0)], tree.rootAt(2))).toBe(true);
    expect(verifyInclusion(tree.leaf(1), 0, 1, [tree.leaf(0)], tree.rootAt(2))).toBe(false);
  });

  it('refuses sizes and indices that are none', () => {
    const proof = tree.inclusionProof(0, 1);
    for (const [index, size] of [
      [0, 0],
      [-1, 1],
      [0.5, 1],
      [0, 1.5],
      [1, 1],
      [Number.NaN, 1],
      [0, Number.POSITIVE_INFINITY],
      [2 ** 53, 2 ** 53 + 2],
    ] as const) {
      expect(verifyInclusion(tree.leaf(0), index, size, proof, tree.rootAt(1))).toBe(false);
    }
    expect(verifyInclusion(tree.leaf(0).slice(1), 0, 1, [], tree.rootAt(1))).toBe(false);
  });
});

describe('verifyConsistency', () => {
  it('holds for every two sizes, and for no other', () => {
    for (let to = 1; to <= LARGEST; to += 1) {
      for (let from = 1; from <= to; from += 1) {
        const proof = tree.consistencyProof(from, to);
        expect(verifyConsistency(head(from), head(to), proof)).toBe(true);
        for (const other of [from - 1, from + 1]) {
          expect(verifyConsistency({ size: other, root: tree.rootAt(from) }, head(to), proof)).toBe(false);
        }
        expect(verifyConsistency({ size: from, root: stranger }, head(to), proof)).toBe(false);
        expect(verifyConsistency(head(from), { size: to, root: stranger }, proof)).toBe(false);
      }
    }
  });

  it.each([
    [1, 2],
    [1, 8],
    [3, 7],
    [4, 8],
    [6, 8],
    [7, 8],
    [21, 33],
    [32, 33],
    [33, 33],
  ])('refuses every tampering with the proof from %i to %i', (from, to) => {
    for (const proof of tampered(tree.consistencyProof(from, to))) {
      expect(verifyConsistency(head(from), head(to), proof)).toBe(false);
    }
  });

  it('refuses the proof of a forked tree', () => {
    const fork = treeOf(20, 1);
    for (let from = 1; from < 20; from += 1) {
      const later = { size: 20, root: fork.root() };
      expect(verifyConsistency(head(from), later, fork.consistencyProof(from, 20))).toBe(false);
      expect(verifyConsistency(head(from), later, tree.consistencyProof(from, 20))).toBe(false);
    }
  });

  it('takes the empty tree, by its root and without a proof, as the beginning of any', () => {
    const empty = { size: 0, root: EMPTY_ROOT };
    expect(verifyConsistency(empty, empty, [])).toBe(true);
    expect(verifyConsistency(empty, head(5), [])).toBe(true);
    expect(verifyConsistency(empty, head(5), [stranger])).toBe(false);
    expect(verifyConsistency(empty, empty, [stranger])).toBe(false);
    expect(verifyConsistency({ size: 0, root: stranger }, head(5), [])).toBe(false);
    expect(verifyConsistency({ size: 0, root: stranger }, { size: 0, root: stranger }, [])).toBe(false);
    expect(verifyConsistency(head(5), empty, [])).toBe(false);
  });

  it('refuses sizes that are none, and a smaller later one', () => {
    for (const size of [-1, 0.5, Number.NaN, 2 ** 53]) {
      expect(verifyConsistency({ size, root: tree.rootAt(1) }, head(2), [])).toBe(false);
      expect(verifyConsistency(head(1), { size, root: tree.rootAt(2) }, [])).toBe(false);
    }
    expect(verifyConsistency(head(4), head(3), tree.consistencyProof(3, 4))).toBe(false);
    expect(verifyConsistency({ size: 1, root: new Uint8Array() }, { size: 1, root: new Uint8Array() }, [])).toBe(false);
  });
});

it('reads sizes in one spelling only', () => {
  expect(['0', '7', '4711', '9007199254740991'].map(readSize)).toEqual([0, 7, 4711, 9007199254740991]);
  for (const text of [
    '',
    '00',
    '07',
    '+7',
    '-0',
    '7 ',
    '7\n',
    '1e3',
    '0x1',
    '٣',
    '9007199254740992',
    '99999999999999999',
  ]) {
    expect(readSize(text)).toBeNull();
  }
});
