import { z } from 'zod';
import { canonicalJson, parseCanonicalJson } from '../../core/base/canonicalJson.ts';
import { keyIdOf } from '../../core/keys/key.ts';
import { readPayload } from '../../core/voting/ballotPayload.ts';
import { Key32 } from '../../core/voting/electionKey.ts';
import type { PollSetup } from '../../core/voting/poll.ts';
import { base64url } from '../sign/base64.ts';
import { toHex } from '../sign/hex.ts';
import { sha256 } from '../sign/sha256.ts';
import { utf8Bytes } from '../sign/utf8.ts';
import { type BallotSecret, ballotOf } from './encryptBallot.ts';
import { ballotContextOf, optionIdsOf, secretFormOf } from './pollForm.ts';
import { Refused } from './Refused.ts';

/** What a terminal shows of a ballot that it was made to show instead of cast (Kiểm tra thử). */
const Opening = z.strictObject({
  /** The key whose id the payload names: the proofs are bound to it. */
  key: Key32,
  choices: z.array(z.int().min(0).max(5).nullable()).min(1).max(50),
  seed: Key32,
});

/** The text of an opening, for the journal and for whoever checks it. */
export function openingText({ choices, seed }: BallotSecret, publicKey: string): string {
  return canonicalJson({ key: publicKey, choices, seed: base64url.encode(seed) });
}

/** What of a poll a challenge is checked against. */
type ChallengedPoll = Pick<PollSetup, 'rule' | 'lines' | 'seats'> & {
  readonly hash: string;
  readonly key: { readonly y: string } | null;
};

export interface ChallengeCheck {
  /** What the terminal said that the ballot holds, by option ids; null when that cannot be read. */
  readonly choices: readonly (string | null)[] | null;
  /** Making the ballot again from it gives the very bytes that the code stands for. */
  readonly matches: boolean;
}

const hashOf = (text: string): string => toHex(sha256(utf8Bytes(text)));

/** What a second device finds of a challenged ballot. Never throws: what cannot be read does not match. */
export function checkChallenge(poll: ChallengedPoll, payloadText: string, opening: string): ChallengeCheck {
  const payload = readPayload(payloadText, true);
  const shown = readOpening(opening);
  if (shown === null) return { choices: null, matches: false };
  const form = secretFormOf(poll);
  const choices = optionIdsOf(poll, shown.choices);
  const isAbout = payload !== null && payload.qh === poll.hash && payload.k === keyIdOf(shown.key, hashOf);
  if (!isAbout || poll.key === null || !('ct' in payload)) return { choices, matches: false };
  try {
    const made = ballotOf(form, ballotContextOf(payload, poll.key.y, shown.key), shown);
    return { choices, matches: canonicalJson(made) === canonicalJson(payload.ct) };
  } catch (error) {
    if (error instanceof Refused || error instanceof RangeError) return { choices, matches: false };
    throw error;
  }
}

function readOpening(text: string): (BallotSecret & { readonly key: string }) | null {
  try {
    const { key, choices, seed } = Opening.parse(parseCanonicalJson(text));
    const bytes = base64url.decode(seed);
    return bytes === null ? null : { key, choices, seed: bytes };
  } catch {
    return null;
  }
}
