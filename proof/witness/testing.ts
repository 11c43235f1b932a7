import type { AskKind } from '../../core/protocol/up/ask.ts';
import type { LogView } from '../../core/views/logView.ts';
import { leafHash } from '../log/hashes.ts';
import { LogTree } from '../log/LogTree.ts';
import { signCheckpoint } from '../log/signCheckpoint.ts';
import { formatNote } from '../log/signedNote.ts';
import { base64, base64url } from '../sign/base64.ts';
import { makeKeyPair } from '../sign/ed25519.ts';
import { toHex } from '../sign/hex.ts';
import { sha256 } from '../sign/sha256.ts';
import { utf8Bytes } from '../sign/utf8.ts';
import { logKeyOf } from './keysOf.ts';
import type { Asked } from './TerminalWitness.ts';

/** The body of an entry that holds a ballot with this payload. */
export const ballotBody = (i: number, payload: string): string =>
  `{"events":[{"payload":"${payload}","type":"ballotCast"}],"i":${i}}`;
export const hashOf = (payload: string): string => toHex(sha256(utf8Bytes(payload)));

/** A log in a test's hands: grows, shows itself, and answers as its fields say. */
export class TestLog {
  readonly asked: AskKind[] = [];
  /** Answers in the place of the honest ones. */
  instead: (ask: AskKind) => Asked | null = () => null;
  readonly #pair;
  readonly #bodies: string[] = [];
  readonly #tree = new LogTree();

  constructor(keyNumber = 1) {
    this.#pair = makeKeyPair(new Uint8Array(32).fill(keyNumber));
  }

  add(...bodies: readonly string[]): this {
    for (const body of bodies) {
      this.#bodies.push(body);
      this.#tree.append(leafHash(utf8Bytes(body)));
    }
    return this;
  }

  view(size = this.#tree.size): LogView {
    const { publicKey, secretKey } = this.#pair;
    const checkpoint = signCheckpoint({ size, root: this.#tree.rootAt(size) }, logKeyOf(publicKey), secretKey);
    return {
      publicKey: base64url.encode(publicKey),
      checkpoint: formatNote(checkpoint),
      size,
      witnesses: 0,
      alarms: [],
    };
  }

  readonly answer = async (ask: AskKind): Promise<Asked> => {
    this.asked.push(ask);
    const instead = this.instead(ask);
    if (instead !== null) return instead;
    switch (ask.kind) {
      case 'consistency': {
        const hashes = this.#tree.consistencyProof(ask.from, ask.to).map((hash) => base64.encode(hash));
        return { kind: 'answer', answer: { kind: 'consistency', hashes } };
      }
      case 'inclusion': {
        const hashes = this.#tree.inclusionProof(ask.entry, ask.size).map((hash) => base64.encode(hash));
        const leaf = base64.encode(this.#tree.leaf(ask.entry));
        return { kind: 'answer', answer: { kind: 'inclusion', leaf, hashes, body: this.#bodies[ask.entry] ?? null } };
      }
      case 'cosign':
      case 'raiseAlarm':
        return { kind: 'answer', answer: { kind: ask.kind } };
      default:
        return { kind: 'refused' };
    }
  };
}
