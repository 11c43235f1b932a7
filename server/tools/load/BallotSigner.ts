import { createPrivateKey, createPublicKey, hash, type KeyObject, randomBytes, sign } from 'node:crypto';
import type { CommandOf } from '../../../core/command.ts';
import { keyIdOf } from '../../../core/keys/key.ts';
import type { PollView } from '../../../core/views/pollView.ts';
import { type BallotPayload, payloadText } from '../../../core/voting/ballotPayload.ts';
import { encryptBallot } from '../../../proof/secret/encryptBallot.ts';
import { ballotContextOf, secretChoicesOf, secretFormOf } from '../../../proof/secret/pollForm.ts';
import { framed } from '../../../proof/sign/framed.ts';

/** An Ed25519 private key as Node reads it: this prefix and the 32 bytes of the seed (RFC 8410). */
const PKCS8_PREFIX = Buffer.from('302e020100300506032b657004220420', 'hex');

const sha256 = (text: string) => hash('sha256', text, 'hex');

/** Where a ballot goes: a poll as its view names it. */
export interface BallotPlace {
  readonly meetingId: string;
  readonly pollId: string;
  /** `PollView.hash`. */
  readonly hash: string;
}

/** A delegate's session key outside a browser: signs ballots one after another, as a terminal does. */
export class BallotSigner {
  readonly personId: string;
  /** Base64url, as `registerKey` takes it. */
  readonly publicKey: string;
  readonly #key: KeyObject;
  readonly #last = new Map<string, { readonly n: number; readonly hash: string }>();

  readonly #seed: Uint8Array;

  constructor(personId: string, seed: Uint8Array = randomBytes(32)) {
    this.#seed = seed;
    this.personId = personId;
    this.#key = createPrivateKey({ key: Buffer.concat([PKCS8_PREFIX, seed]), format: 'der', type: 'pkcs8' });
    const jwk = createPublicKey(this.#key).export({ format: 'jwk' });
    this.publicKey = jwk.x ?? '';
  }

  /** The same key where it has signed nothing yet: another server with the same room. */
  anew(): BallotSigner {
    return new BallotSigner(this.personId, this.#seed);
  }

  /** Goes on behind the ballot that a server has, whatever was signed since: it was put back to an earlier state. */
  resume(pollId: string, before: { readonly n: number; readonly hash: string } | null): void {
    if (before === null) this.#last.delete(pollId);
    else this.#last.set(pollId, { n: before.n, hash: before.hash });
  }

  /** The command of this delegate's next ballot in the poll; the one after it names this one. */
  cast(place: BallotPlace, choices: readonly (string | null)[], words: string | null = null): CommandOf<'castBallot'> {
    const w = choices.map((_, i) => (i === 0 ? words : null));
    return this.#signed({ ...this.#names(place), c: [...choices], w });
  }

  /** The command of a secret ballot with an option for every line. libsodium must be ready. */
  castSecret(poll: PollView, optionIds: readonly (string | null)[]): CommandOf<'castBallot'> {
    if (poll.key === null) throw new Error('the poll is not secret');
    const names = this.#names({ meetingId: poll.meetingId, pollId: poll.id, hash: poll.hash });
    const context = ballotContextOf(names, poll.key.y, this.publicKey);
    const { ballot } = encryptBallot(secretFormOf(poll), context, secretChoicesOf(poll, optionIds), randomBytes);
    return this.#signed({ ...names, ct: ballot });
  }

  #names({ meetingId, pollId, hash: qh }: BallotPlace) {
    const before = this.#last.get(pollId);
    return {
      v: 1,
      m: meetingId,
      p: pollId,
      qh,
      d: this.personId,
      k: keyIdOf(this.publicKey, sha256),
      n: (before?.n ?? 0) + 1,
      prev: before?.hash ?? null,
    } as const;
  }

  #signed(ballot: BallotPayload): CommandOf<'castBallot'> {
    const payload = payloadText(ballot);
    const { m: meetingId, p: pollId, n } = ballot;
    this.#last.set(pollId, { n, hash: sha256(payload) });
    return { kind: 'castBallot', meetingId, pollId, payload, signature: this.sign(payload) };
  }

  /** The signature of a payload as the door checks it, base64url. */
  sign(payload: string): string {
    return sign(null, framed('ballot', Buffer.from(payload, 'utf8')), this.#key).toString('base64url');
  }
}

/** The hash of a poll in the bytes of a view of it; null when they are of another poll, or of none. */
export function pollHashIn(view: Buffer | undefined, pollId: string): string | null {
  const text = view?.toString() ?? '';
  return text.includes(`"data":{"id":"${pollId}"`) ? (/"hash":"([0-9a-f]{64})"/.exec(text)?.[1] ?? null) : null;
}
