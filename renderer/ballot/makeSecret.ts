import { payloadText } from '../../core/voting/ballotPayload.ts';
import { openingText } from '../../proof/secret/challenge.ts';
import { encryptBallot } from '../../proof/secret/encryptBallot.ts';
import { ballotContextOf, secretChoicesOf, secretFormOf } from '../../proof/secret/pollForm.ts';
import { ready } from '../../proof/sign/sodium.ts';
import type { SessionKey } from '../app/keys/SessionKeys.ts';
import { payloadNames } from './ballotPayloads.ts';
import type { Choices, Hand, Poll } from './ballotTypes.ts';

/** A secret ballot that is ready to be cast, or shown and spoiled. */
export interface MadeSecret {
  /** What is signed and sent. */
  readonly payload: string;
  /** What it was made from: it leaves this terminal only when the delegate challenges it (Kiểm tra thử). */
  readonly opening: string;
}

/**
 * Encrypts a ballot here, some 2 ms for each line: neither server nor counting board ever sees what is in it. Loaded
 * apart from the screens with libsodium. Throws when the poll has no election key.
 */
export async function makeSecret(poll: Poll, hand: Hand, choices: Choices, key: SessionKey): Promise<MadeSecret> {
  await ready();
  if (poll.key === null) throw new Error('a secret poll has an election key');
  const names = payloadNames(poll, hand, key.id);
  const { ballot, secret } = encryptBallot(
    secretFormOf(poll),
    ballotContextOf(names, poll.key.y, key.publicKey),
    secretChoicesOf(poll, choices),
    (bytes) => crypto.getRandomValues(new Uint8Array(bytes)),
  );
  return { payload: payloadText({ ...names, ct: ballot }), opening: openingText(secret, key.publicKey) };
}
