import type { CeremonyPost } from '../../core/voting/board.ts';
import type { CeremonyNames } from '../../proof/secret/ceremonyPosts.ts';
import { CeremonyStopped } from '../../proof/secret/ceremonyRecord.ts';
import { type NextPost, nextPost } from '../../proof/secret/nextPost.ts';
import { readSeedLetters, seedLetters } from '../../proof/secret/seedLetters.ts';
import { base64url } from '../../proof/sign/base64.ts';
import { ready } from '../../proof/sign/sodium.ts';

const SEED_BYTES = 32;

/** A member's next act, or who is at fault that there is none. */
export type Worked =
  | NextPost
  | { readonly kind: 'wrongSeed' }
  | { readonly kind: 'culprit'; readonly personId: string };

/** Everything of the ceremony that needs libsodium; loaded with the first press. */
export interface CeremonyWork {
  readonly newSeed: () => string;
  readonly lettersOf: (seed: string) => string;
  /** Null when these letters cannot be a seed. */
  readonly seedOf: (letters: string) => string | null;
  readonly next: (names: CeremonyNames, personId: string, seed: string, posts: readonly CeremonyPost[]) => Worked;
}

const bytesOf = (seed: string): Uint8Array => base64url.decode(seed) ?? new Uint8Array(SEED_BYTES);

export async function makeCeremonyWork(): Promise<CeremonyWork> {
  await ready();
  return {
    newSeed: () => base64url.encode(crypto.getRandomValues(new Uint8Array(SEED_BYTES))),
    lettersOf: (seed) => seedLetters(bytesOf(seed)),
    seedOf(letters) {
      const seed = readSeedLetters(letters);
      return seed === null ? null : base64url.encode(seed);
    },
    next(names, personId, seed, posts) {
      try {
        return nextPost(names, personId, bytesOf(seed), posts);
      } catch (error) {
        if (!(error instanceof CeremonyStopped)) throw error;
        if (error.fault === 'wrong seed') return { kind: 'wrongSeed' };
        return { kind: 'culprit', personId: names.members[error.culprit - 1] ?? '' };
      }
    },
  };
}
