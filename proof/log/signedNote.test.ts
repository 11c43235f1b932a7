import { createPublicKey, verify as nodeVerify } from 'node:crypto';
import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { base64 } from '../sign/base64.ts';
import { makeKeyPair, sign, verify } from '../sign/ed25519.ts';
import { toHex } from '../sign/hex.ts';
import { ready } from '../sign/sodium.ts';
import { utf8Bytes } from '../sign/utf8.ts';
import { noteKey } from './noteKey.ts';
import { formatNote, isOf, MAX_NOTE_CHARACTERS, MAX_NOTE_SIGNATURES, parseNote } from './signedNote.ts';

beforeAll(ready);

function bytesOf(text: string): Uint8Array {
  const bytes = base64.decode(text);
  if (bytes === null) throw new Error(`${text} is not base64`);
  return bytes;
}

// The example of C2SP signed-note: a verifier key (type byte and public key) and the note it signed.
const EXAMPLE_KEY = 'AekyeRrm56hApGFkyQR4ZCbV54Id2LKaANYcrnKv3U2k';
const EXAMPLE_NOTE =
  'This is an example message.\n\n— example.com/foo Uw2QOkn8srV1yJGh2VYRlL1Tnagv1YEq6TfXppzi2ONncAlTgK7Ztg1ERYNZXsYjOBH3mFXmRKuwHjG1Yu72IneyaQM=\n';

// The example of the Go implementation, golang.org/x/mod/sumdb/note: seed and note.
const PETER_SEED = 'AYEKFALVFGyNhPJEMzD1QIDr+Y7hfZx09iUvxdXHKDFz';
const PETER_LINE =
  '— PeterNeumann x08go/ZJkuBS9UG/SffcvIAQxVBtiFupLLr8pAcElZInNIuGUgYN1FFYC2pZSNXgKvqfqdngotpRZb6KE6RyyBwJnAM=\n';
const PETER_TEXT =
  "If you think cryptography is the answer to your problem,\nthen you don't know what your problem is.\n";

describe('the published examples', () => {
  it('has the key id and the signature of the C2SP example', () => {
    const key = noteKey('log', 'example.com/foo', bytesOf(EXAMPLE_KEY).slice(1));
    expect(toHex(key.id)).toBe('530d903a');
    const note = parseNote(EXAMPLE_NOTE);
    const [line] = note?.signatures ?? [];
    if (note === null || line === undefined) throw new Error('The example was not read.');
    expect(note.text).toBe('This is an example message.\n');
    expect(isOf(key, line)).toBe(true);
    expect(verify(key.publicKey, utf8Bytes(note.text), line.signature)).toBe(true);
  });

  it('signs the note of the Go example to the byte', () => {
    const { publicKey, secretKey } = makeKeyPair(bytesOf(PETER_SEED).slice(1));
    const key = noteKey('log', 'PeterNeumann', publicKey);
    expect(toHex(key.id)).toBe('c74f20a3');
    const signature = sign(secretKey, utf8Bytes(PETER_TEXT));
    const note = { text: PETER_TEXT, signatures: [{ name: key.name, keyId: key.id, signature }] };
    expect(formatNote(note)).toBe(`${PETER_TEXT}\n${PETER_LINE}`);
    expect(parseNote(`${PETER_TEXT}\n${PETER_LINE}`)).toEqual(note);
    const spki = Buffer.concat([Buffer.from('302a300506032b6570032100', 'hex'), publicKey]);
    const nodeKey = createPublicKey({ key: spki, format: 'der', type: 'spki' });
    expect(nodeVerify(null, Buffer.from(PETER_TEXT), nodeKey, signature)).toBe(true);
  });

  it('keeps the blank lines of the text: the last one separates', () => {
    const text = 'Ognuno sta solo sul cuor della terra\ntrafitto da un raggio di sole:\n\ned è subito sera.\n';
    const line =
      '— quasimodo.example/salvatore NnugSzTjtVAewIS+Z/iJhUPeFDkO/5QQ2i5ddnGITLlC+EhfLW9oJKONrMouFSQU0xMcXxj99ihAQwaqP3ZekRwNtIc=\n';
    const note = parseNote(`${text}\n${line}`);
    expect(note?.text).toBe(text);
    expect(note?.signatures.map(({ name }) => name)).toEqual(['quasimodo.example/salvatore']);
  });

  it('has another id for the same key in another role', () => {
    const { publicKey } = makeKeyPair(bytesOf(PETER_SEED).slice(1));
    expect(noteKey('witness', 'PeterNeumann', publicKey).id).not.toEqual(noteKey('log', 'PeterNeumann', publicKey).id);
  });
});

describe('parseNote', () => {
  it.each([
    ['nothing', ''],
    ['no blank line', PETER_TEXT],
    ['no signature', `${PETER_TEXT}\n`],
    ['an unfinished last line', `${PETER_TEXT}\n${PETER_LINE.slice(0, -1)}`],
    ['a control character', `\x01${PETER_TEXT}\n${PETER_LINE}`],
    ['a tab', `\t${PETER_TEXT}\n${PETER_LINE}`],
    ['a carriage return', `${PETER_TEXT}\r\n${PETER_LINE}`],
    ['a lone surrogate', `\ud800${PETER_TEXT}\n${PETER_LINE}`],
    ['a stray line', `${PETER_TEXT}\n${PETER_LINE}Unexpected line.\n`],
    ['a blank line at the end', `${PETER_TEXT}\n${PETER_LINE}\n`],
    ['a space in the name', `${PETER_TEXT}\n${PETER_LINE.replace('Peter', 'Peter ')}`],
    ['another space in the name', `${PETER_TEXT}\n${PETER_LINE.replace('Peter', 'Peter\u00a0')}`],
    ['a plus in the name', `${PETER_TEXT}\n${PETER_LINE.replace('Peter', 'Peter+')}`],
    ['no name', `${PETER_TEXT}\n${PETER_LINE.replace('PeterNeumann', '')}`],
    ['a hyphen for the dash', `${PETER_TEXT}\n${PETER_LINE.replace('—', '-')}`],
    ['no padding', `${PETER_TEXT}\n${PETER_LINE.replace('=', '')}`],
    ['bits after the end', `${PETER_TEXT}\n${PETER_LINE.replace('nAM=', 'nAN=')}`],
    ['a key id and no signature', `${PETER_TEXT}\n— PeterNeumann x08gow==\n`],
    ['more lines than a room has witnesses', `${PETER_TEXT}\n${PETER_LINE.repeat(MAX_NOTE_SIGNATURES + 1)}`],
    ['a very long text', `${'a'.repeat(MAX_NOTE_CHARACTERS)}\n\n${PETER_LINE}`],
  ])('refuses %s', (_name, written) => {
    expect(parseNote(written)).toBeNull();
  });

  it('reads only what formatNote writes', () => {
    const good = `${PETER_TEXT}\n${PETER_LINE}`;
    const spoiled = fc.tuple(fc.nat(good.length), fc.nat(3), fc.string({ maxLength: 3, unit: 'grapheme' }));
    fc.assert(
      fc.property(spoiled, ([at, gone, put]) => {
        const written = good.slice(0, at) + put + good.slice(at + gone);
        const note = parseNote(written);
        if (note !== null) expect(formatNote(note)).toBe(written);
      }),
      { numRuns: 1000 },
    );
  });
});

describe('noteKey', () => {
  it.each(['', 'a b', 'a+b', 'a\u2003b', 'a\nb', 'a\u0085b', '\ud800'])('refuses the name %j', (name) => {
    expect(() => noteKey('log', name, bytesOf(EXAMPLE_KEY).slice(1))).toThrow(RangeError);
  });

  it('refuses what is no public key', () => {
    expect(() => noteKey('log', 'a', new Uint8Array(32))).toThrow(RangeError);
  });
});
