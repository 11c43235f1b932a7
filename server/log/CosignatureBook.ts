import { readCosignature } from '../../proof/log/cosignature.ts';
import { formatNote, isOf, type NoteSignature, parseNote, type SignedNote } from '../../proof/log/signedNote.ts';
import { isPublicKey } from '../../proof/sign/ed25519.ts';
import { toHex } from '../../proof/sign/hex.ts';
import { witnessKeyOf } from '../../proof/witness/keysOf.ts';
import type { KnownWitness } from './LogShelf.ts';

/** More terminals than this do not cosign one checkpoint. */
const MAX_COSIGNATURES = 5_000;

/** The cosignatures of one checkpoint: one of each terminal, and none that does not hold. */
export class CosignatureBook {
  readonly size: number;
  /** Whether all cosignatures were written down. */
  isWritten = true;
  readonly #note: SignedNote;
  readonly #lines = new Map<string, { readonly witness: KnownWitness; readonly line: NoteSignature }>();
  readonly #keys = new Map<string, string>();

  constructor(size: number, note: SignedNote) {
    this.size = size;
    this.#note = note;
  }

  get count(): number {
    return this.#lines.size;
  }

  /** The checkpoint with the log's signature alone. */
  get bare(): string {
    return formatNote(this.#note);
  }

  get witnesses(): readonly KnownWitness[] {
    return [...this.#lines.values()].map(({ witness }) => witness);
  }

  /** The checkpoint with the log's signature and every cosignature that came in. */
  get note(): string {
    const cosigned = [...this.#lines.values()].map(({ line }) => line);
    return formatNote({ text: this.#note.text, signatures: [...this.#note.signatures, ...cosigned] });
  }

  /** Takes a line of the terminal `from`, in the place of its earlier one. False for one that does not hold. */
  take(from: string, written: string, publicKey: Uint8Array): boolean {
    if (!isPublicKey(publicKey)) return false;
    const key = witnessKeyOf(publicKey);
    const [line, ...more] = parseNote(`${this.#note.text}\n${written}\n`)?.signatures ?? [];
    if (line === undefined || more.length > 0 || !isOf(key, line)) return false;
    // One key at two terminals would be counted twice, and spoil the note for whoever knows both.
    const id = toHex(publicKey);
    const holder = this.#keys.get(id);
    if (holder !== undefined && holder !== from) return false;
    if (!this.#lines.has(from) && this.#lines.size >= MAX_COSIGNATURES) return false;
    if (readCosignature(this.#note.text, line, key) === null) return false;
    const before = this.#lines.get(from);
    if (before !== undefined) this.#keys.delete(toHex(before.witness.key.publicKey));
    this.#keys.set(id, from);
    this.isWritten = false;
    this.#lines.set(from, { witness: { key, from }, line });
    return true;
  }
}
