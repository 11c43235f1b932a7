import { canonicalJson } from '../../../../core/base/canonicalJson.ts';
import type { EntryBody } from '../../../../core/journal.ts';
import type { LogView } from '../../../../core/views/logView.ts';
import { leafHash } from '../../../../proof/log/hashes.ts';
import { LogTree } from '../../../../proof/log/LogTree.ts';
import { signCheckpoint } from '../../../../proof/log/signCheckpoint.ts';
import { formatNote } from '../../../../proof/log/signedNote.ts';
import { base64, base64url } from '../../../../proof/sign/base64.ts';
import { utf8Bytes } from '../../../../proof/sign/utf8.ts';
import type { LogSigner } from '../../../log/logSigner.ts';
import type { Answering } from './SeatWitness.ts';

/**
 * The log of a server that has the room's own key and tells another story: it signs what it likes, answers every
 * question as well as its story allows, and shows whatever body is asked for.
 */
export class CheatingLog {
  readonly #signer: LogSigner;
  readonly #texts: readonly string[];
  readonly #tree = new LogTree();

  constructor(signer: LogSigner, story: readonly EntryBody[]) {
    this.#signer = signer;
    this.#texts = story.map((body) => canonicalJson(body));
    for (const text of this.#texts) this.#tree.append(leafHash(utf8Bytes(text)));
  }

  get view(): LogView {
    const { key, secretKey } = this.#signer;
    const { size } = this.#tree;
    return {
      publicKey: base64url.encode(key.publicKey),
      checkpoint: formatNote(signCheckpoint({ size, root: this.#tree.root() }, key, secretKey)),
      size,
      witnesses: 0,
      alarms: [],
    };
  }

  readonly answer: Answering = async (_, ask) => {
    const texts = (hashes: readonly Uint8Array[]) => hashes.map((hash) => base64.encode(hash));
    switch (ask.kind) {
      case 'consistency': {
        const hashes =
          ask.from > ask.to || ask.to > this.#tree.size ? [] : this.#tree.consistencyProof(ask.from, ask.to);
        return { kind: 'answer', answer: { kind: 'consistency', hashes: texts(hashes) } };
      }
      case 'inclusion': {
        const { entry, size } = ask;
        if (entry >= size || size > this.#tree.size) return { kind: 'refused' };
        const leaf = base64.encode(this.#tree.leaf(entry));
        const hashes = texts(this.#tree.inclusionProof(entry, size));
        return { kind: 'answer', answer: { kind: 'inclusion', leaf, hashes, body: this.#texts[entry] ?? null } };
      }
      case 'cosign':
      case 'raiseAlarm':
        return { kind: 'answer', answer: { kind: ask.kind } };
      default:
        return { kind: 'refused' };
    }
  };
}
