import { x25519 } from '@noble/curves/ed25519.js';
import { base64Url, fromBase64Url, join, same } from './bytes.ts';
import { type Element, hashToScalar, NEUTRAL, readBytes32, readElement, readScalar } from './group.ts';
import { h256 } from './hash.ts';
import { timesG } from './multiply.ts';
import type { ElectionKey } from './opening.ts';
import { Refusal } from './Refusal.ts';
import { WORDS } from './words.ts';

/** A ceremony: which, and its trustees in order with their Ed25519 keys (base64url). */
export interface Ceremony {
  readonly meeting: string;
  readonly id: string;
  readonly trustees: readonly { readonly id: string; readonly key: string }[];
}

/** What a finished ceremony gives. */
export interface CeremonyResult {
  /** TRN. */
  readonly transcript: Uint8Array;
  readonly election: ElectionKey;
  readonly words: readonly string[];
}

interface Reveal {
  readonly box: Uint8Array;
  readonly points: readonly { readonly element: Element; readonly bytes: Uint8Array }[];
}

const SIZES = [1, 3, 5, 7];
const SEALED_SHARE = { bytes: 48, text: 64 };
const WORD_COUNT = 6;

/** CER of section 7. */
export function ceremonyHash({ meeting, id, trustees }: Ceremony): Uint8Array {
  const people = trustees.flatMap((trustee) => [trustee.id, readBytes32(trustee.key)]);
  const size = trustees.length;
  return h256('nghisu/ceremony/v1', meeting, id, Math.floor(size / 2) + 1, size, ...people);
}

function membersOf(value: unknown, kind: string, names: readonly string[]): { readonly [name: string]: unknown } {
  const malformed = new Refusal('malformed');
  if (typeof value !== 'object' || value === null) throw malformed;
  if (Object.keys(value).sort().join() !== [...names, 'from', 'kind'].sort().join()) throw malformed;
  const message = value as { readonly [name: string]: unknown };
  if (message.kind !== kind) throw malformed;
  return message;
}

/** Whether an X25519 key is of small order: then every secret agreed with it is zero. */
function isSmallOrder(box: Uint8Array): boolean {
  try {
    return x25519.getSharedSecret(new Uint8Array(32).fill(1), box).every((byte) => byte === 0);
  } catch {
    return true;
  }
}

function checkReveal(cer: Uint8Array, from: number, threshold: number, committed: string, value: unknown): Reveal {
  const { box: boxText, points: pointTexts, proof } = membersOf(value, 'reveal', ['box', 'points', 'proof']);
  if (!Array.isArray(pointTexts) || pointTexts.length !== threshold) throw new Refusal('malformed');
  if (!Array.isArray(proof) || proof.length !== 2) throw new Refusal('malformed');
  const box = readBytes32(boxText);
  if (isSmallOrder(box)) throw new Refusal('point');
  const points = pointTexts.map(readElement);
  const c = readScalar(proof[0]);
  const z = readScalar(proof[1]);
  const pointBytes = points.map(({ bytes }) => bytes);
  const hash = h256('nghisu/reveal/v1', cer, from, box, ...pointBytes, readBytes32(proof[0]), readBytes32(proof[1]));
  if (!same(hash, readBytes32(committed))) throw new Refusal('commitment');
  const first = points[0]?.element;
  if (first === undefined) throw new Refusal('malformed');
  const left = timesG.times(z).subtract(first.multiplyUnsafe(c));
  const challenge = hashToScalar('nghisu/possession/v1', cer, from, box, join(...pointBytes), left.toBytes());
  if (challenge !== c) throw new Refusal('proof');
  return { box, points };
}

function checkDeal(from: number, size: number, value: unknown): void {
  const { shares } = membersOf(value, 'deal', ['shares']);
  if (!Array.isArray(shares) || shares.length !== size) throw new Refusal('malformed');
  shares.forEach((share: unknown, i) => {
    if (i + 1 === from) {
      if (share !== null) throw new Refusal('malformed');
      return;
    }
    const sealed = typeof share === 'string' && share.length === SEALED_SHARE.text ? fromBase64Url(share) : null;
    if (sealed?.length !== SEALED_SHARE.bytes) throw new Refusal('malformed');
  });
}

/** The six words of a key (section 7). */
export function fingerprintWords(transcript: Uint8Array, { y, threshold, keys }: ElectionKey): readonly string[] {
  const hash = h256('nghisu/words/v1', transcript, threshold, readBytes32(y), ...keys.map(readBytes32));
  return Array.from(hash.subarray(0, WORD_COUNT), (byte) => WORDS[byte] ?? '');
}

/** X_j = Σ_i Σ_k jᵏ·C_{i,k}; Y for j = 0. */
function publicKeyAt(j: number, reveals: readonly Reveal[]): string {
  let key = NEUTRAL;
  for (const { points } of reveals) {
    let value = NEUTRAL;
    for (const { element } of points.toReversed()) value = value.multiplyUnsafe(BigInt(j)).add(element);
    key = key.add(value);
  }
  if (key.is0()) throw new Refusal('identity');
  return base64Url(key.toBytes());
}

/**
 * Checks a finished ceremony from its recorded messages, one of a kind of each trustee in the order of the trustees, and gives
 * its key. Shares are sealed for their trustees: what is inside, their devices have said by going on.
 */
export function checkCeremony(
  ceremony: Ceremony,
  messages: {
    readonly commits: readonly unknown[];
    readonly reveals: readonly unknown[];
    readonly deals: readonly unknown[];
  },
): CeremonyResult {
  const size = ceremony.trustees.length;
  if (!SIZES.includes(size)) throw new Refusal('trustees');
  const threshold = Math.floor(size / 2) + 1;
  const cer = ceremonyHash(ceremony);
  for (const list of [messages.commits, messages.reveals, messages.deals]) {
    if (list.length !== size) throw new Refusal('trustees');
    list.forEach((message, i) => {
      if ((message as { readonly from?: unknown } | null)?.from !== i + 1) throw new Refusal('turn');
    });
  }
  const hashes = messages.commits.map((message) => {
    const { hash } = membersOf(message, 'commit', ['hash']);
    readBytes32(hash);
    return hash as string;
  });
  const reveals = messages.reveals.map((message, i) => checkReveal(cer, i + 1, threshold, hashes[i] ?? '', message));
  messages.deals.forEach((message, i) => {
    checkDeal(i + 1, size, message);
  });
  const transcript = h256('nghisu/transcript/v1', cer, ...hashes.map(readBytes32));
  const keys = Array.from({ length: size }, (_, i) => publicKeyAt(i + 1, reveals));
  const election = { y: publicKeyAt(0, reveals), threshold, keys };
  return { transcript, election, words: fingerprintWords(transcript, election) };
}
