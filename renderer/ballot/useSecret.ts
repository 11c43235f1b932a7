import { useEffect, useState } from 'react';
import { receiptCode } from '../../proof/log/receiptCode.ts';
import { sha256 } from '../../proof/sign/sha256.ts';
import { utf8Bytes } from '../../proof/sign/utf8.ts';
import { sessionKey } from '../app/keys/sessionKey.ts';
import type { BallotDraft } from './ballotDraft.ts';
import type { Hand, Poll } from './ballotTypes.ts';
import type { MadeSecret } from './makeSecret.ts';

/** A made secret ballot with the code that the delegate sees before deciding to cast or to challenge it. */
export interface ReadySecret extends MadeSecret {
  readonly code: string;
}

/** The receipt code of a payload, as the server will give it. */
export const codeOf = (payload: string): string => receiptCode(sha256(utf8Bytes(payload)));

/**
 * Encrypts the ballot under review, once, and holds it in memory only. Null while there is none to make or it is being
 * made; `failed` when it could not be. `wipe` throws it away: after its receipt, or when it was spoiled.
 */
export function useSecret(poll: Poll | null, hand: Hand | null, draft: BallotDraft | null) {
  const [held, setHeld] = useState<{ name: string; ready: ReadySecret | 'failed' } | null>(null);
  const wanted = poll !== null && hand !== null && draft?.review === true;
  const name = wanted ? [poll.id, hand.personId, hand.ballot?.n ?? 0, ...draft.choices].join('|') : null;
  // The name stands for all of them: neither a push nor another draft of the same choices makes the ballot anew.
  // biome-ignore lint/correctness/useExhaustiveDependencies: see above
  useEffect(() => {
    if (name === null || poll === null || hand === null || draft === null) {
      setHeld(null);
      return;
    }
    let isWanted = true;
    const make = async (): Promise<ReadySecret> => {
      const [{ makeSecret }, key] = await Promise.all([import('./makeSecret.ts'), sessionKey()]);
      const made = await makeSecret(poll, hand, draft.choices, key);
      return { ...made, code: codeOf(made.payload) };
    };
    make().then(
      (ready) => isWanted && setHeld({ name, ready }),
      () => isWanted && setHeld({ name, ready: 'failed' }),
    );
    return () => {
      isWanted = false;
    };
  }, [name]);
  const mine = held !== null && held.name === name ? held.ready : null;
  return { ready: mine === 'failed' ? null : mine, failed: mine === 'failed', wipe: () => setHeld(null) };
}
