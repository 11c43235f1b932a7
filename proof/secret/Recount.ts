import { z } from 'zod';
import { canonicalJson, parseCanonicalJson } from '../../core/base/canonicalJson.ts';
import { Id } from '../../core/base/fields.ts';
import { keyIdOf, vouchText } from '../../core/keys/key.ts';
import { readPayload } from '../../core/voting/ballotPayload.ts';
import { ElectionKey } from '../../core/voting/electionKey.ts';
import { PollSetup } from '../../core/voting/poll.ts';
import { base64url } from '../sign/base64.ts';
import { verify } from '../sign/ed25519.ts';
import { framed } from '../sign/framed.ts';
import { toHex } from '../sign/hex.ts';
import { sha256 } from '../sign/sha256.ts';
import { utf8Bytes } from '../sign/utf8.ts';
import { aggregateHash, BallotCount } from './BallotCount.ts';
import type { TrusteeShare } from './electionKey.ts';
import { electionOf } from './electionKeys.ts';
import { write } from './group.ts';
import { openPartly, type PartialOpening } from './opening.ts';
import { pollContextOf, secretFormOf } from './pollForm.ts';
import { Refused } from './Refused.ts';

/** A ballot as it stands in the journal, with what is needed to check it. */
export interface ListedBallot {
  readonly payload: string;
  readonly signature: string;
  /** The session key that the payload names, base64url. */
  readonly publicKey: string;
  /** The registrar's signature for that key, or null while nobody has vouched. */
  readonly vouch: string | null;
}

/** Who vouches for keys in the room. */
export interface ListedRegistrar {
  readonly roomId: string;
  readonly publicKey: string;
}

/**
 * What cannot be in an honest journal: nobody opens such a poll. `definition`: it is not the poll that ballots were cast in.
 * `ballot`: unreadable or of another poll. `roll`: of nobody on the roll. `key`: the key is another one or another person's.
 * `signature`: it does not hold. `order`: a ballot of this delegate is missing, or out of its order.
 */
export type RecountFault = 'definition' | 'ballot' | 'roll' | 'key' | 'signature' | 'order';

/** What a member's device has found by itself. */
export interface RecountSummary {
  /** Valid ballots that count: at most one of each delegate. */
  readonly counted: number;
  readonly roll: number;
  /** Ballots whose proofs do not hold: they do not count. */
  readonly invalid: number;
  /** Counted ballots by a key that the registrar has not vouched for. */
  readonly unvouched: number;
}

const Definition = z.object({
  meetingId: Id,
  setup: PollSetup,
  roll: z.array(z.object({ personId: Id })),
  key: ElectionKey,
});

const hashOf = (text: string): string => toHex(sha256(utf8Bytes(text)));

/**
 * A member of the counting board counts a closed poll anew from the journal's ballots, on its own device: signatures, keys,
 * roll, order and proofs. Only what was counted here is ever opened. Throws RecountStopped.
 */
export class Recount {
  readonly count: BallotCount;
  readonly key: ElectionKey;
  readonly #definition: z.infer<typeof Definition>;
  readonly #hash: string;
  readonly #registrar: ListedRegistrar | null;
  readonly #onRoll: ReadonlySet<string>;
  /** Of each delegate, the ballot that the next one must name. */
  readonly #last = new Map<string, { readonly n: number; readonly hash: string }>();
  readonly #counted = new Map<string, { readonly vouched: boolean }>();
  #invalid = 0;

  /**
   * `known` is the poll's hash, as this device knew it while the poll was open; the definition is the server's word for it.
   * Where it is null the ballots tell: each of them names the hash of what was voted on, signed.
   */
  constructor(known: string | null, definition: string, registrar: ListedRegistrar | null) {
    const hash = hashOf(definition);
    const read = known === null || hash === known ? readDefinition(definition) : null;
    if (read === null) throw new RecountStopped('definition');
    this.#definition = read;
    this.#hash = hash;
    this.#registrar = registrar;
    this.key = read.key;
    this.#onRoll = new Set(read.roll.map(({ personId }) => personId));
    const { meetingId: m, setup } = read;
    this.count = new BallotCount(secretFormOf(setup), pollContextOf({ m, p: setup.id, qh: hash }, read.key.y));
  }

  /** Takes the journal's next ballot of this poll. */
  put({ payload: text, signature, publicKey, vouch }: ListedBallot): void {
    const { meetingId, setup } = this.#definition;
    const payload = readPayload(text, true);
    if (payload === null || !('ct' in payload)) throw new RecountStopped('ballot');
    const { m, p, qh, d, k, n, prev } = payload;
    if (m !== meetingId || p !== setup.id || qh !== this.#hash) throw new RecountStopped('ballot');
    if (!this.#onRoll.has(d)) throw new RecountStopped('roll');
    if (keyIdOf(publicKey, hashOf) !== k) throw new RecountStopped('key');
    if (!holds(publicKey, 'ballot', text, signature)) throw new RecountStopped('signature');
    const before = this.#last.get(d);
    if (n !== (before?.n ?? 0) + 1 || prev !== (before?.hash ?? null)) throw new RecountStopped('order');
    this.#last.set(d, { n, hash: hashOf(text) });

    if (this.count.put(d, publicKey, payload.ct) === 'valid') {
      this.#counted.set(d, { vouched: this.#isVouched({ id: k, publicKey, personId: d }, vouch) });
    } else this.#invalid += 1;
  }

  /** What `openPartly` says it opens, base64url: kept before the part is sent, so that no other sum is ever opened. Throws Refused `too few`. */
  get aggregate(): string {
    return write(aggregateHash(this.count.poll, this.count.aggregate()));
  }

  /** This member's part. `key` is the one that this device made in the ceremony; throws Refused when it is not the poll's. */
  open(key: ElectionKey, share: TrusteeShare, options: Parameters<typeof openPartly>[3]): PartialOpening {
    if (canonicalJson(key) !== canonicalJson(this.key)) throw new Refused('election key');
    return openPartly(this.count, electionOf(key), share, options);
  }

  get summary(): RecountSummary {
    return {
      counted: this.#counted.size,
      roll: this.#definition.roll.length,
      invalid: this.#invalid,
      unvouched: [...this.#counted.values()].filter(({ vouched }) => !vouched).length,
    };
  }

  #isVouched(key: Parameters<typeof vouchText>[0], vouch: string | null): boolean {
    const registrar = this.#registrar;
    return (
      registrar !== null &&
      vouch !== null &&
      holds(registrar.publicKey, 'vouch', vouchText(key, registrar.roomId), vouch)
    );
  }
}

/** The journal's ballots of this poll cannot be honest. */
export class RecountStopped extends Error {
  override readonly name = 'RecountStopped';
  readonly fault: RecountFault;

  constructor(fault: RecountFault) {
    super(fault);
    this.fault = fault;
  }
}

function readDefinition(text: string): z.infer<typeof Definition> | null {
  try {
    return Definition.safeParse(parseCanonicalJson(text)).data ?? null;
  } catch {
    return null;
  }
}

function holds(publicKey: string, purpose: 'ballot' | 'vouch', text: string, signature: string): boolean {
  const key = base64url.decode(publicKey);
  const bytes = base64url.decode(signature);
  return key !== null && bytes !== null && verify(key, framed(purpose, utf8Bytes(text)), bytes);
}
