import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fromHex, toHex } from '../sign/hex.ts';
import { EMPTY_ROOT, leafHash } from './hashes.ts';
import { LogTree } from './LogTree.ts';

function treeOf(bodies: readonly Uint8Array[]): LogTree {
  const tree = new LogTree();
  for (const body of bodies) tree.append(leafHash(body));
  return tree;
}

const hexes = (hashes: readonly Uint8Array[]) => hashes.map(toHex);

describe('the vectors of Certificate Transparency (RFC 6962)', () => {
  const bodies = [
    '',
    '00',
    '10',
    '2021',
    '3031',
    '40414243',
    '5051525354555657',
    '606162636465666768696a6b6c6d6e6f',
  ].map((hex) => fromHex(hex) ?? new Uint8Array());
  const roots = [
    'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855',
    '6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d',
    'fac54203e7cc696cf0dfcb42c92a1d9dbaf70ad9e621f4bd8d98662f00e3c125',
    'aeb6bcfe274b70a14fb067a5e5578264db0fa9b51af5e0ba159158f329e06e77',
    'd37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7',
    '4e3bbb1f7b478dcfe71fb631631519a3bca12c9aefca1612bfce4c13a86264d4',
    '76e67dadbcdf1e10e1b74ddc608abd2f98dfb16fbce75277b5232a127f2087ef',
    'ddb89be403809e325750d3d263cd78929c2942b7942a34b77e122c9594a74c8c',
    '5dc9da79a70659a9ad559cb701ded9a2ab9d823aad2f4960cfe370eff4604328',
  ];
  const node = {
    leaf1: '96a296d224f285c67bee93c30f8a309157f0daa35dc5b87e410b78630a09cfc7',
    leaf2: '0298d122906dcfc10892cb53a73992fc5b9f493ea4c9badb27b791b4127a7fe7',
    leaf3: '07506a85fd9dd2f120eb694f86011e5bb4662e5c415a62917033d4a9624487e7',
    leaf4: 'bc1a0643b12e4d2d7c77918f44e0f4f79a838b6cf9ec5b5c283e1f4d88599e6b',
    pair1: '5f083f0a1a33ca076a95279832580db3e0ef4584bdff1f54c8a360f50de3031e',
    pair2: '0ebc5d3437fbe2db158b9f126a1d118e308181031d0a949f8dededebc558ef6a',
    pair3: 'ca854ea128ed050b41b35ffc1b87b8eb2bde461e9e3b5596ece6b9d5975a0ae0',
    four1: '6b47aaf29ee3c2af9af889bc1fb9254dabd31177f16232dd6aab035ca39bf6e4',
    last3of7: '837dbb152e9b079010717e84e865da4ebc0fa198a806d59d31bf15accef22d0e',
  };
  const tree = treeOf(bodies);

  it('has the root of every size', () => {
    expect(roots.map((_, size) => toHex(tree.rootAt(size)))).toEqual(roots);
    expect(toHex(tree.root())).toBe(roots[8]);
    expect(new LogTree().root()).toEqual(EMPTY_ROOT);
  });

  it.each([
    [0, 1, []],
    [0, 8, [node.leaf1, node.pair1, node.four1]],
    [5, 8, [node.leaf4, node.pair3, roots[4]]],
    [2, 3, [roots[2]]],
    [1, 5, [roots[1], node.pair1, node.leaf4]],
  ])('proves leaf %i in %i', (index, size, proof) => {
    expect(hexes(tree.inclusionProof(index, size))).toEqual(proof);
  });

  it.each([
    [1, 1, []],
    [1, 8, [node.leaf1, node.pair1, node.four1]],
    [6, 8, [node.pair2, node.pair3, roots[4]]],
    [2, 5, [node.pair1, node.leaf4]],
    [3, 7, [node.leaf2, node.leaf3, roots[2], node.last3of7]],
  ])('proves that %i leaves begin the %i', (from, to, proof) => {
    expect(hexes(tree.consistencyProof(from, to))).toEqual(proof);
  });
});

describe('LogTree', () => {
  it('has the roots and proofs of the naive tree at every earlier size', () => {
    const bodies = fc.array(fc.uint8Array({ maxLength: 6 }), { minLength: 1, maxLength: 70 });
    fc.assert(
      fc.property(bodies, fc.nat(), fc.nat(), (all, a, b) => {
        const tree = treeOf(all);
        const size = 1 + (a % all.length);
        const part = all.slice(0, size);
        const at = b % size;
        expect(toHex(tree.rootAt(size))).toBe(naiveRoot(part).toString('hex'));
        expect(hexes(tree.inclusionProof(at, size))).toEqual(hexes(naivePath(at, part)));
        expect(hexes(tree.consistencyProof(at + 1, size))).toEqual(hexes(naiveProof(at + 1, part)));
      }),
    );
  });

  it('gives out copies, which nobody can change it by', () => {
    const tree = treeOf([Uint8Array.of(1), Uint8Array.of(2), Uint8Array.of(3)]);
    const root = toHex(tree.root());
    for (const hash of [tree.leaf(0), tree.rootAt(2), tree.rootAt(0), ...tree.inclusionProof(0, 3)]) hash.fill(0);
    expect(toHex(tree.root())).toBe(root);
    expect(tree.rootAt(0)).toEqual(EMPTY_ROOT);
  });

  it('numbers its leaves', () => {
    const tree = new LogTree();
    expect([tree.append(leafHash(Uint8Array.of(1))), tree.append(leafHash(Uint8Array.of(2))), tree.size]).toEqual([
      0, 1, 2,
    ]);
    expect(tree.leaf(1)).toEqual(leafHash(Uint8Array.of(2)));
  });

  it('refuses sizes and indices it never had', () => {
    const tree = treeOf([Uint8Array.of(1), Uint8Array.of(2), Uint8Array.of(3)]);
    for (const size of [-1, 4, 1.5, Number.NaN]) {
      expect(() => tree.rootAt(size)).toThrow(RangeError);
      expect(() => tree.inclusionProof(0, size)).toThrow(RangeError);
      expect(() => tree.consistencyProof(1, size)).toThrow(RangeError);
    }
    for (const index of [-1, 3, 0.5]) {
      expect(() => tree.inclusionProof(index, 3)).toThrow(RangeError);
      expect(() => tree.leaf(index)).toThrow(RangeError);
    }
    expect(() => tree.inclusionProof(0, 0)).toThrow(RangeError);
    expect(() => tree.consistencyProof(3, 2)).toThrow(RangeError);
    expect(() => tree.consistencyProof(-1, 2)).toThrow(RangeError);
    expect(() => tree.append(new Uint8Array(31))).toThrow(RangeError);
    expect(() => new LogTree().leaf(0)).toThrow(RangeError);
  });
});

/** RFC 6962 section 2.1 word for word, over leaf bodies and on Node's hash: slow, and easy to believe. */
function naiveRoot(bodies: readonly Uint8Array[]): Buffer {
  const [first] = bodies;
  if (first === undefined) return createHash('sha256').digest();
  if (bodies.length === 1) return createHash('sha256').update(Uint8Array.of(0)).update(first).digest();
  const k = split(bodies.length);
  return createHash('sha256')
    .update(Uint8Array.of(1))
    .update(naiveRoot(bodies.slice(0, k)))
    .update(naiveRoot(bodies.slice(k)))
    .digest();
}

/** PATH(m, D[n]) of section 2.1.1. */
function naivePath(m: number, bodies: readonly Uint8Array[]): Buffer[] {
  if (bodies.length === 1) return [];
  const k = split(bodies.length);
  const [left, right] = [bodies.slice(0, k), bodies.slice(k)];
  return m < k ? [...naivePath(m, left), naiveRoot(right)] : [...naivePath(m - k, right), naiveRoot(left)];
}

/** SUBPROOF(m, D[n], b) of section 2.1.2; PROOF(m, D[n]) has b true. */
function naiveProof(m: number, bodies: readonly Uint8Array[], b = true): Buffer[] {
  if (m === bodies.length) return b ? [] : [naiveRoot(bodies)];
  const k = split(bodies.length);
  const [left, right] = [bodies.slice(0, k), bodies.slice(k)];
  return m <= k ? [...naiveProof(m, left, b), naiveRoot(right)] : [...naiveProof(m - k, right, false), naiveRoot(left)];
}

/** The largest power of two smaller than n. */
function split(n: number): number {
  let k = 1;
  while (k * 2 < n) k *= 2;
  return k;
}
