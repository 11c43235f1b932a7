import { base64 } from '../sign/base64.ts';
import { concat, sameBytes } from '../sign/bytes.ts';
import { isKeyName, KEY_ID_BYTES, type NoteKey } from './noteKey.ts';

/** More lines than a room has witnesses are refused. */
export const MAX_NOTE_SIGNATURES = 8192;

/** Longer notes are refused before they are looked at; a cosignature line takes some 130 characters. */
export const MAX_NOTE_CHARACTERS = 2_000_000;

/** A signature line: whose it claims to be, and the bytes behind the key's id. */
export interface NoteSignature {
  readonly name: string;
  readonly keyId: Uint8Array;
  readonly signature: Uint8Array;
}

/** A note of C2SP signed-note as it was read. Nothing of it is to be believed before a signature is verified. */
export interface SignedNote {
  /** With its last newline. */
  readonly text: string;
  readonly signatures: readonly NoteSignature[];
}

const LINE = /^— (?<name>[^ ]+) (?<signature>[A-Za-z0-9+/=]+)$/u;

/** The text of a note: text, a blank line, the signature lines. */
export function formatNote(note: SignedNote): string {
  const lines = note.signatures.map(
    ({ name, keyId, signature }) => `— ${name} ${base64.encode(concat(keyId, signature))}\n`,
  );
  return `${note.text}\n${lines.join('')}`;
}

/** The note of a text; null unless the text is exactly what formatNote would print for it, with at least one signature. */
export function parseNote(written: string): SignedNote | null {
  if (written.length > MAX_NOTE_CHARACTERS || !isNoteText(written)) return null;
  // The last blank line separates: the text itself may hold others.
  const gap = written.lastIndexOf('\n\n');
  if (gap < 0) return null;
  const lines = written.slice(gap + 2, -1).split('\n');
  if (lines.length > MAX_NOTE_SIGNATURES) return null;
  const signatures: NoteSignature[] = [];
  for (const line of lines) {
    const signature = parseLine(line);
    if (signature === null) return null;
    signatures.push(signature);
  }
  return { text: written.slice(0, gap + 1), signatures };
}

/** Whether a signature line claims to be of this key. */
export function isOf(key: NoteKey, signature: NoteSignature): boolean {
  return signature.name === key.name && sameBytes(signature.keyId, key.id);
}

/** Well-formed, ending in a newline, and without other control characters of ASCII. */
function isNoteText(text: string): boolean {
  if (!text.endsWith('\n') || !text.isWellFormed()) return false;
  for (let i = 0; i < text.length; i += 1) {
    const unit = text.charCodeAt(i);
    if (unit < 0x20 && unit !== 0x0a) return false;
  }
  return true;
}

function parseLine(line: string): NoteSignature | null {
  const { name, signature } = LINE.exec(line)?.groups ?? {};
  if (name === undefined || signature === undefined || !isKeyName(name)) return null;
  const bytes = base64.decode(signature);
  if (bytes === null || bytes.length <= KEY_ID_BYTES) return null;
  return { name, keyId: bytes.slice(0, KEY_ID_BYTES), signature: bytes.slice(KEY_ID_BYTES) };
}
