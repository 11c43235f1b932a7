import { createHash, createPublicKey, verify as nodeVerify } from 'node:crypto';
import { beforeAll, describe, expect, it } from 'vitest';
import { base64 } from '../sign/base64.ts';
import { concat } from '../sign/bytes.ts';
import { sign } from '../sign/ed25519.ts';
import { toHex } from '../sign/hex.ts';
import { ready } from '../sign/sodium.ts';
import { utf8Bytes } from '../sign/utf8.ts';
import { checkpointText, parseCheckpoint } from './checkpoint.ts';
import { readCosignature } from './cosignature.ts';
import { EMPTY_ROOT } from './hashes.ts';
import { mergeCosignatures } from './mergeCosignatures.ts';
import { openCheckpoint } from './openCheckpoint.ts';
import { formatNote, type NoteSignature, parseNote, type SignedNote } from './signedNote.ts';
import {
  checkpointOf,
  cosignedBy,
  logSigner,
  ORIGIN,
  type Signer,
  seatSigner,
  signer,
  treeOf,
} from './testing/keys.ts';

beforeAll(ready);

// The example of C2SP tlog-checkpoint and tlog-cosignature.
const EXAMPLE_TEXT = 'example.com/behind-the-sofa\n20852163\nCsUYapGGPo4dkMgIAUqom/Xajj7h2fB2MPA3j2jxq2I=\n';
const EXAMPLE_NOTE = `${EXAMPLE_TEXT}
— example.com/behind-the-sofa Az3grlgtzPICa5OS8npVmf1Myq/5IZniMp+ZJurmRDeOoRDe4URYN7u5/Zhcyv2q1gGzGku9nTo+zyWE+xeMcTOAYQ8=
— witness.example.com/w1 jWbPPwAAAABkGFDLEZMHwSRaJNiIDoe9DYn/zXcrtPHeolMI5OWXEhZCB9dlrDJsX3b2oyin1nPZqhf5nNo0xUe+mbIUBkBIfZ+qnA==
`;

describe('the text of a checkpoint', () => {
  it('reads and writes the C2SP example', () => {
    const note = parseNote(EXAMPLE_NOTE);
    expect(note?.text).toBe(EXAMPLE_TEXT);
    const checkpoint = parseCheckpoint(EXAMPLE_TEXT);
    expect(checkpoint).toMatchObject({ origin: 'example.com/behind-the-sofa', size: 20852163 });
    expect(checkpoint && checkpointText(checkpoint)).toBe(EXAMPLE_TEXT);
    const cosignature = note?.signatures[1]?.signature ?? new Uint8Array();
    expect(cosignature.length).toBe(8 + 64);
    expect(new DataView(cosignature.buffer, cosignature.byteOffset).getBigUint64(0)).toBe(1_679_315_147n);
  });

  const root = 'CsUYapGGPo4dkMgIAUqom/Xajj7h2fB2MPA3j2jxq2I=';
  const empty = base64.encode(EMPTY_ROOT);
  it.each([
    ['a leading zero', `o\n07\n${root}\n`],
    ['a sign', `o\n+7\n${root}\n`],
    ['a size beyond numbers', `o\n9007199254740992\n${root}\n`],
    ['no origin', `\n7\n${root}\n`],
    ['a space in the origin', `a b\n7\n${root}\n`],
    ['a short root', `o\n7\n${root.slice(4)}\n`],
    ['a root without padding', `o\n7\n${root.slice(0, -1)}\n`],
    ['no root', 'o\n7\n'],
    ['no end', `o\n7\n${root}`],
    ['an extension line', `o\n7\n${root}\nmore\n`],
    ['a blank line', `o\n7\n${root}\n\n`],
    ['an empty tree with another root', `o\n0\n${root}\n`],
  ])('refuses %s', (_name, text) => {
    expect(parseCheckpoint(text)).toBeNull();
  });

  it('takes the empty tree by its one root', () => {
    expect(parseCheckpoint(`o\n0\n${empty}\n`)).toEqual({ origin: 'o', size: 0, root: EMPTY_ROOT });
    expect(() => checkpointText({ origin: 'o', size: 0, root: new Uint8Array(32) })).toThrow(RangeError);
    expect(() => checkpointText({ origin: 'o', size: -1, root: EMPTY_ROOT })).toThrow(RangeError);
  });
});

describe('a cosignature', () => {
  it('is what C2SP describes, as Node sees it', () => {
    const seat = seatSigner(17);
    const note = checkpointOf(treeOf(5), logSigner());
    const line = cosignedBy(note.text, seat, 1_679_315_147);
    const id = createHash('sha256').update('seat-17\n\x04').update(seat.pair.publicKey).digest('hex').slice(0, 8);
    expect(toHex(line.keyId)).toBe(id);
    expect(toHex(line.signature.slice(0, 8))).toBe('00000000641850cb');
    const spki = Buffer.concat([Buffer.from('302a300506032b6570032100', 'hex'), seat.pair.publicKey]);
    const nodeKey = createPublicKey({ key: spki, format: 'der', type: 'spki' });
    const message = Buffer.from(`cosignature/v1\ntime 1679315147\n${note.text}`);
    expect(nodeVerify(null, message, nodeKey, line.signature.slice(8))).toBe(true);
    expect(readCosignature(note.text, line, seat.key)).toEqual({ witness: seat.key, time: 1_679_315_147 });
  });

  it('holds for no other text, time, key or name', () => {
    const seat = seatSigner(1);
    const { text } = checkpointOf(treeOf(5), logSigner());
    const line = cosignedBy(text, seat);
    expect(readCosignature(checkpointOf(treeOf(6), logSigner()).text, line, seat.key)).toBeNull();
    expect(readCosignature(text, line, seatSigner(2).key)).toBeNull();
    expect(readCosignature(text, { ...line, name: 'seat-2' }, seat.key)).toBeNull();
    for (let i = 0; i < line.signature.length; i += 1) {
      const signature = line.signature.map((byte, at) => (at === i ? byte ^ 1 : byte));
      expect(readCosignature(text, { ...line, signature }, seat.key)).toBeNull();
    }
    expect(readCosignature(text, { ...line, signature: line.signature.slice(8) }, seat.key)).toBeNull();
    expect(() => cosignedBy(text, seat, 1.5)).toThrow(RangeError);
  });

  it('has no time that numbers cannot hold', () => {
    const seat = seatSigner(1);
    const { text } = checkpointOf(treeOf(5), logSigner());
    const stamp = Uint8Array.of(0, 0x20, 0, 0, 0, 0, 0, 0);
    const signed = sign(seat.pair.secretKey, utf8Bytes(`cosignature/v1\ntime 9007199254740992\n${text}`));
    const line = { name: seat.key.name, keyId: seat.key.id, signature: concat(stamp, signed) };
    expect(readCosignature(text, line, seat.key)).toBeNull();
  });
});

describe('openCheckpoint', () => {
  const witnessed = (seats: readonly Signer<'witness'>[]): SignedNote => {
    const note = checkpointOf(treeOf(5), logSigner());
    return { text: note.text, signatures: [...note.signatures, ...seats.map((seat) => cosignedBy(note.text, seat))] };
  };
  const namesOf = (written: string, witnesses: readonly Signer<'witness'>[]) => {
    const opened = openCheckpoint(
      written,
      logSigner().key,
      witnesses.map((seat) => seat.key),
    );
    return opened.kind === 'opened' ? opened.cosignatures.map(({ witness }) => witness.name) : opened.fault;
  };

  it('counts each known witness once and unknown ones never', () => {
    const [a, b, unknown] = [seatSigner(1), seatSigner(2), seatSigner(3)];
    const note = witnessed([b, a, unknown]);
    expect(namesOf(formatNote(note), [a, b])).toEqual(['seat-2', 'seat-1']);
    const again = [cosignedBy(note.text, a, 1), ...note.signatures, ...note.signatures];
    expect(namesOf(formatNote({ ...note, signatures: again }), [a, b])).toEqual(['seat-1', 'seat-2']);
    expect(namesOf(formatNote(note), [])).toEqual([]);
    expect(openCheckpoint(formatNote({ ...note, signatures: again }), logSigner().key, [a.key])).toMatchObject({
      cosignatures: [{ time: 1 }],
    });
  });

  it('ignores a line that shares only the name or only the id of a known key', () => {
    const seat = seatSigner(1);
    const note = witnessed([]);
    const line = cosignedBy(note.text, seat);
    const foreign = [
      { ...line, name: 'seat-2' },
      { ...line, keyId: Uint8Array.of(0, 0, 0, 0) },
    ];
    expect(namesOf(formatNote({ ...note, signatures: [...note.signatures, ...foreign] }), [seat])).toEqual([]);
  });

  it('refuses the whole note when a line of a known key fails', () => {
    const seat = seatSigner(1);
    const note = witnessed([seat]);
    const spoil = (line: NoteSignature) => ({ ...line, signature: line.signature.map((byte) => byte ^ 1) });
    const [own, cosignature] = note.signatures;
    if (own === undefined || cosignature === undefined) throw new Error('Two lines were made.');
    for (const signatures of [
      [spoil(own), cosignature],
      [own, spoil(cosignature)],
      [own, spoil(own)],
    ]) {
      expect(namesOf(formatNote({ ...note, signatures }), [seat])).toBe('badSignature');
    }
    // Nobody knows this seat: its word neither counts nor spoils.
    expect(namesOf(formatNote({ ...note, signatures: [own, spoil(cosignature)] }), [])).toEqual([]);
  });

  it('wants the log’s own signature by its own key', () => {
    const seat = seatSigner(1);
    const note = witnessed([seat]);
    expect(namesOf(formatNote({ ...note, signatures: note.signatures.slice(1) }), [seat])).toBe('badSignature');
    const impostor = checkpointOf(treeOf(5), signer('log', ORIGIN, 2));
    expect(namesOf(formatNote(impostor), [])).toBe('badSignature');
    expect(namesOf(formatNote(checkpointOf(treeOf(5), signer('log', 'other', 1))), [])).toBe('otherOrigin');
    expect(namesOf('hello\n', [])).toBe('malformed');
  });

  it('refuses a change in any character', () => {
    const seat = seatSigner(1);
    const written = formatNote(witnessed([seat]));
    for (let at = 0; at < written.length; at += 1) {
      const other = String.fromCharCode(written.charCodeAt(at) ^ 1);
      const opened = namesOf(written.slice(0, at) + other + written.slice(at + 1), [seat]);
      // A seat's line whose name or key id was changed is one of an unknown key.
      expect(['malformed', 'otherOrigin', 'badSignature', []]).toContainEqual(opened);
      if (at < written.indexOf('— seat')) expect(opened).not.toEqual([]);
    }
  });

  it('refuses a list in which one key could count twice', () => {
    const seat = seatSigner(1);
    const twin = signer('witness', 'seat-2', 101);
    expect(() => namesOf(formatNote(witnessed([])), [seat, twin])).toThrow(RangeError);
    expect(() => namesOf(formatNote(witnessed([])), [seat, seat])).toThrow(RangeError);
  });
});

describe('mergeCosignatures', () => {
  it('adds what is valid, known and new, in the order it came', () => {
    const [a, b, unknown] = [seatSigner(1), seatSigner(2), seatSigner(3)];
    const note = checkpointOf(treeOf(5), logSigner());
    const bad = { ...cosignedBy(note.text, b), signature: new Uint8Array(72) };
    const other = cosignedBy(checkpointOf(treeOf(4), logSigner()).text, b);
    const [fromA, fromB] = [cosignedBy(note.text, a), cosignedBy(note.text, b)];
    const keys = [a.key, b.key];
    const once = mergeCosignatures(note, [bad, other, fromB, cosignedBy(note.text, unknown), fromB], keys);
    expect(once.signatures).toEqual([...note.signatures, fromB]);
    const twice = mergeCosignatures(once, [cosignedBy(note.text, b, 5), fromA], keys);
    expect(twice.signatures).toEqual([...note.signatures, fromB, fromA]);
    expect(openCheckpoint(formatNote(twice), logSigner().key, keys)).toMatchObject({
      cosignatures: [{ witness: b.key }, { witness: a.key }],
    });
  });
});
