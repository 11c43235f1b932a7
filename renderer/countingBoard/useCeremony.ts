import { useEffect, useRef, useState } from 'react';
import type { Views } from '../../core/views/schemas.ts';
import type { ElectionKey } from '../../core/voting/electionKey.ts';
import type { TrusteeShare } from '../../proof/secret/electionKey.ts';
import { ask, newId, useCommand } from '../app/useCommand.ts';
import type { CeremonyWork, Worked } from './ceremonyWork.ts';
import type { Trustee } from './trusteeMemory.ts';

type Board = NonNullable<Views['board']>;

/** How far this device is in the ceremony of its seed. */
export type CeremonyState =
  | { readonly kind: 'idle' }
  | { readonly kind: 'wait'; readonly for: readonly string[] }
  | { readonly kind: 'made'; readonly key: ElectionKey; readonly share: TrusteeShare }
  | { readonly kind: 'wrongSeed' }
  | { readonly kind: 'culprit'; readonly personId: string };

const IDLE: CeremonyState = { kind: 'idle' };

let work: Promise<CeremonyWork> | null = null;

/** The code that knows libsodium, brought once; tried again when it could not be had. */
export function ceremonyWork(): Promise<CeremonyWork> {
  work ??= import('./ceremonyWork.ts').then((loaded) => loaded.makeCeremonyWork());
  work.catch(() => {
    work = null;
  });
  return work;
}

/**
 * Runs the device's part by itself: at every change of the board it reads what was posted and posts what is due, until
 * others are to be waited for. The same after a reload, and from the letters of the envelope.
 */
export function useCeremony(
  meetingId: string,
  board: Board | null,
  personId: string,
  trustee: Trustee | null,
): CeremonyState {
  const { send } = useCommand();
  const [held, setHeld] = useState<{ readonly seed: string; readonly state: CeremonyState } | null>(null);
  const running = useRef(false);
  const again = useRef(false);
  const ceremonyId = board?.ceremony?.id ?? null;
  const seed = trustee?.noted === true && trustee.ceremonyId === ceremonyId ? trustee.seed : null;
  const isStopped = board?.ceremony?.stopped != null;

  // The board is looked at anew whenever its view changes.
  useEffect(() => {
    if (seed === null || board === null || ceremonyId === null || isStopped) return;
    if (running.current) {
      again.current = true;
      return;
    }
    const members = board.members.map((member) => member.personId);
    const names = { meetingId, ceremonyId, members };

    const once = async (): Promise<Worked | null> => {
      const loaded = await ceremonyWork();
      for (;;) {
        const outcome = await ask({ kind: 'ceremonyPosts', meetingId });
        if (outcome.kind === 'refused' || outcome.answer.kind !== 'ceremonyPosts') return null;
        const next = loaded.next(names, personId, seed, outcome.answer.posts);
        if (next.kind !== 'post') return next;
        const { round, body } = next;
        const posted = await send({ kind: 'postCeremony', meetingId, ceremonyId, round, body }, newId());
        if (posted.kind === 'refused') return null;
      }
    };
    const run = async () => {
      running.current = true;
      do {
        again.current = false;
        // Without an answer the next change of the board tries again.
        const state = await once().catch(() => null);
        if (state?.kind === 'culprit') await send({ kind: 'stopCeremony', meetingId, ceremonyId });
        if (state !== null) setHeld({ seed, state: stateOf(state) });
      } while (again.current);
      running.current = false;
    };
    void run();
  }, [board, ceremonyId, isStopped, meetingId, personId, seed, send]);
  return held !== null && held.seed === seed ? held.state : IDLE;
}

function stateOf(worked: Worked): CeremonyState {
  switch (worked.kind) {
    case 'post':
      return IDLE;
    case 'done':
      return { kind: 'made', key: worked.key, share: worked.share };
    default:
      return worked;
  }
}
