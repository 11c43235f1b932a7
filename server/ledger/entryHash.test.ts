import { describe, expect, it } from 'vitest';
import { fromHex, toHex } from './bytes.ts';
import { entryHash, leafHash } from './entryHash.ts';
import { ZERO_HASH } from './port.ts';

/** Calculated by another program (Python's hashlib and struct) from the formula in this folder's README. */
const VECTORS = [
  {
    at: 1_764_000_000_000,
    body: '{"a":1}',
    leaf: 'c7261463ebd776f4650b6d0fe942d9cc38c925d90f77d440ab6df8d5dd258c5f',
    hash: '37ea54f9b6e9414d321f756fb1f5b8bc469b0c71f5146dfaac92819b7c5fdbd1',
  },
  {
    at: Number.MAX_SAFE_INTEGER,
    body: '{"b":"tán thành"}',
    leaf: 'e2b32515b5528ca9914d1c11db656454de7b324048a91cafff4113b64b264cf2',
    hash: 'd093553e592c8dfcc66886d1eb70cabdbe5214126655af4d9f92c038a2216875',
  },
] as const;

describe('entryHash', () => {
  it('gives the hashes that another program gives', () => {
    let prev = fromHex(ZERO_HASH);
    for (const [index, { at, body, leaf, hash }] of VECTORS.entries()) {
      const found = leafHash(Buffer.from(body));
      expect(toHex(found)).toBe(leaf);
      prev = entryHash(prev, index, at, found);
      expect(toHex(prev)).toBe(hash);
    }
  });

  it('takes an empty body as RFC 6962 takes an empty leaf', () => {
    expect(toHex(leafHash(new Uint8Array(0)))).toBe('6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d');
  });
});
