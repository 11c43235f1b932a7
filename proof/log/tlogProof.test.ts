import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { ready } from '../sign/sodium.ts';
import { formatNote } from './signedNote.ts';
import { checkpointOf, cosignedBy, logSigner, seatSigner, treeOf } from './testing/keys.ts';
import { openTlogProof, parseTlogProof, tlogProofText } from './tlogProof.ts';

beforeAll(ready);

// The example of C2SP tlog-proof, without its extra line and with its checkpoint left as it stands.
const EXAMPLE = `c2sp.org/tlog-proof@v1
index 73894
gSKyXoYZUgZ6jduWYrkDOARinOMGJveXjgMkBTcdPlQ=
B95lDa8R83lS8n0eG+o0buTxRKQTYFi//1U8anccXmA=
EKNzoDWG8LGC0Yp9o+sv3qllpMP9uHQ9B20KNL+Q1zs=
RoopEkOdqkYqMB4MJXrbt/hMjOxsVn0IrWjpz1ZMMes=
AHCioX9nLjsrse6YhjRRmk1WUEirVOLLRoOQ6vfO5vk=

example.com/fancylog
109482
sFodV/vSp5O8n9a8QpW6PRY97tfOSW5bsc2Xl/EQi08=

— example.com/fancylog hI2DJw[...]1roloI=
`;

describe('the text of a receipt', () => {
  it('reads and writes the C2SP example', () => {
    const proof = parseTlogProof(EXAMPLE);
    expect(proof).toMatchObject({ index: 73894 });
    expect(proof?.hashes.length).toBe(5);
    expect(proof?.checkpoint.startsWith('example.com/fancylog\n109482\n')).toBe(true);
    expect(proof && tlogProofText(proof)).toBe(EXAMPLE);
  });

  it.each([
    ['another version', EXAMPLE.replace('@v1', '@v2')],
    ['an extra line', EXAMPLE.replace('index', 'extra YWdl\nindex')],
    ['no index', EXAMPLE.replace('index 73894\n', '')],
    ['a leading zero', EXAMPLE.replace('index 7', 'index 07')],
    ['a negative index', EXAMPLE.replace('index 7', 'index -7')],
    ['two spaces', EXAMPLE.replace('index ', 'index  ')],
    ['a short hash', EXAMPLE.replace('gSKyXoYZ', '')],
    ['a hash that is not base64', EXAMPLE.replace('gSKy', 'gSK!')],
    ['no checkpoint', EXAMPLE.slice(0, EXAMPLE.indexOf('\n\n') + 2)],
    ['no blank line', EXAMPLE.replaceAll('\n\n', '\n')],
    ['something before the header', `\n${EXAMPLE}`],
    ['carriage returns', EXAMPLE.replaceAll('\n', '\r\n')],
    ['nothing', ''],
    ['too many hashes', EXAMPLE.replace('\n\n', `\n${'gSKyXoYZUgZ6jduWYrkDOARinOMGJveXjgMkBTcdPlQ=\n'.repeat(60)}\n`)],
  ])('refuses %s', (_name, text) => {
    expect(parseTlogProof(text)).toBeNull();
  });

  it('refuses to write what could not be read', () => {
    const proof = { index: 0, hashes: [], checkpoint: 'a\n' };
    expect(tlogProofText(proof)).toBe('c2sp.org/tlog-proof@v1\nindex 0\n\na\n');
    for (const wrong of [{ index: -1 }, { hashes: [new Uint8Array(31)] }, { checkpoint: '' }]) {
      expect(() => tlogProofText({ ...proof, ...wrong })).toThrow(RangeError);
    }
  });
});

describe('openTlogProof', () => {
  const tree = treeOf(21);
  const receipt = (index: number) => {
    const note = checkpointOf(tree, logSigner());
    const checkpoint = formatNote({ ...note, signatures: [...note.signatures, cosignedBy(note.text, seatSigner(1))] });
    return tlogProofText({ index, hashes: tree.inclusionProof(index, tree.size), checkpoint });
  };
  const open = (text: string, index: number) =>
    openTlogProof(text, tree.leaf(index), logSigner().key, [seatSigner(1).key]);

  it('holds for every leaf, with its witnesses', () => {
    for (let index = 0; index < tree.size; index += 1) {
      expect(open(receipt(index), index)).toMatchObject({
        kind: 'opened',
        index,
        at: { checkpoint: { size: 21 }, cosignatures: [{ witness: { name: 'seat-1' } }] },
      });
    }
  });

  it('holds for no other leaf', () => {
    expect(open(receipt(3), 4)).toEqual({ kind: 'refused', fault: 'notIncluded' });
    const unsigned = checkpointOf(treeOf(22), logSigner());
    const other = { ...unsigned, text: checkpointOf(tree, logSigner()).text };
    const text = tlogProofText({ index: 3, hashes: tree.inclusionProof(3, 21), checkpoint: formatNote(other) });
    expect(open(text, 3)).toEqual({ kind: 'refused', fault: 'badSignature' });
  });

  it('refuses a change in any character of the proof or the checkpoint', () => {
    const written = receipt(11);
    const seatLine = written.indexOf('— seat');
    fc.assert(
      fc.property(fc.nat(seatLine - 1), fc.integer({ min: 1, max: 127 }), (at, bits) => {
        const other = String.fromCharCode(written.charCodeAt(at) ^ bits);
        expect(open(written.slice(0, at) + other + written.slice(at + 1), 11).kind).toBe('refused');
      }),
      { numRuns: 1000 },
    );
  });
});
