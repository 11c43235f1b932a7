import { toHex } from '../sign/hex.ts';
import type { WitnessKey } from './noteKey.ts';
import type { NoteSignature } from './signedNote.ts';

/**
 * Known witnesses, found by what a signature line names. Throws RangeError when one public key stands
 * under two names: it would count twice.
 */
export class WitnessList {
  readonly #byLine = new Map<string, WitnessKey>();

  constructor(witnesses: readonly WitnessKey[]) {
    const keys = new Set(witnesses.map((witness) => toHex(witness.publicKey)));
    if (keys.size !== witnesses.length) throw new RangeError('One public key stands for two witnesses.');
    for (const witness of witnesses) {
      const line = lineOf(witness.name, witness.id);
      if (this.#byLine.has(line)) throw new RangeError(`Two witnesses are both ${line}.`);
      this.#byLine.set(line, witness);
    }
  }

  /** The witness a line claims to be of; null for an unknown one. */
  of(line: NoteSignature): WitnessKey | null {
    return this.#byLine.get(lineOf(line.name, line.keyId)) ?? null;
  }
}

function lineOf(name: string, id: Uint8Array): string {
  return `${name}+${toHex(id)}`;
}
