import type { Form } from '../crypto/form.ts';
import { readElement } from '../crypto/group.ts';
import { Refusal } from '../crypto/Refusal.ts';
import { type BallotContext, type Ciphertext, checkSecretBallot } from '../crypto/secretBallot.ts';
import { readCanonical } from '../file/canonical.ts';
import { readKey, type Signed, signedHolds } from '../file/keys.ts';

/** A check that takes long and depends on nothing but what stands in it. */
export type HeavyCheck =
  | { readonly kind: 'key'; readonly publicKey: string }
  | { readonly kind: 'signature'; readonly signed: Signed }
  | { readonly kind: 'proofs'; readonly form: Form; readonly context: BallotContext; readonly payload: string };

/** What names a check: the same name, the same answer. */
export function nameOf(check: HeavyCheck): string {
  if (check.kind === 'key') return check.publicKey;
  if (check.kind === 'proofs') return JSON.stringify([check.form, check.context, check.payload]);
  const { publicKey, purpose, payload, signature } = check.signed;
  return JSON.stringify([publicKey, purpose, payload, signature]);
}

function encryptedIn(payload: string): unknown {
  const read = readCanonical(payload)?.value;
  return typeof read === 'object' && read !== null && 'ct' in read ? read.ct : null;
}

/** Does a check: the reason for which it does not hold, or null. */
export function runHeavy(check: HeavyCheck): string | null {
  if (check.kind === 'key') return readKey(check.publicKey) === null ? 'key' : null;
  if (check.kind === 'signature') return signedHolds(check.signed) ? null : 'signature';
  try {
    checkSecretBallot(check.form, check.context, encryptedIn(check.payload));
    return null;
  } catch (error) {
    if (error instanceof Refusal) return error.reason;
    throw error;
  }
}

/** The ciphertexts of a payload whose proofs hold. */
export function ciphertextsOf(payload: string): readonly Ciphertext[] {
  const { ct } = encryptedIn(payload) as { readonly ct: readonly (readonly [string, string, unknown])[] };
  return ct.map(([a, b]) => ({ a: readElement(a).element, b: readElement(b).element }));
}

/** What heavy checks have found, by their names. */
export type KnownAnswers = Map<string, string | null>;

/** Answers of heavy checks: those that are known already, found in other threads perhaps, and the others when they are asked for. */
export class Answers {
  readonly #known: KnownAnswers;
  readonly #asked = { key: new Set<string>(), signature: new Set<string>(), proofs: new Set<string>() };

  /** Puts what it finds into `known`. */
  constructor(known: KnownAnswers) {
    this.#known = known;
  }

  of(check: HeavyCheck): string | null {
    const name = nameOf(check);
    this.#asked[check.kind].add(name);
    const known = this.#known.get(name);
    if (known !== undefined) return known;
    const answer = runHeavy(check);
    this.#known.set(name, answer);
    return answer;
  }

  /** How many different checks were asked for. */
  asked(kind: HeavyCheck['kind']): number {
    return this.#asked[kind].size;
  }
}
