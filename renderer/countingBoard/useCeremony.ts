import { useEffect, useState } from 'react';
import type { Views } from '../../core/views/schemas.ts';
import { connection } from '../app/page.ts';
import { ask, newId } from '../app/useCommand.ts';
import { type CeremonyPart, CeremonyRunner, type CeremonyState } from './CeremonyRunner.ts';
import type { CeremonyWork } from './ceremonyWork.ts';
import type { Trustee } from './trusteeMemory.ts';

type Board = NonNullable<Views['board']>;

/** Until what failed is tried again, ms. */
const PAUSE_MS = 1_500;

let work: Promise<CeremonyWork> | null = null;

/** The code that knows libsodium, brought once; tried again when it could not be had. */
export function ceremonyWork(): Promise<CeremonyWork> {
  work ??= import('./ceremonyWork.ts').then((loaded) => loaded.makeCeremonyWork());
  work.catch(() => {
    work = null;
  });
  return work;
}

interface Told {
  readonly part: CeremonyPart;
  readonly state: CeremonyState;
}

function makeRunner(told: (told: Told) => void): CeremonyRunner {
  return new CeremonyRunner({
    work: ceremonyWork,
    async posts(meetingId) {
      const outcome = await ask({ kind: 'ceremonyPosts', meetingId });
      return outcome.kind === 'answer' && outcome.answer.kind === 'ceremonyPosts' ? outcome.answer.posts : null;
    },
    async post({ meetingId, ceremonyId }, { round, body }) {
      const outcome = await connection().send({ kind: 'postCeremony', meetingId, ceremonyId, round, body }, newId());
      return outcome.kind === 'receipt';
    },
    async stop({ meetingId, ceremonyId }) {
      await connection().send({ kind: 'stopCeremony', meetingId, ceremonyId }, newId());
    },
    told: (part, state) => told({ part, state }),
    pause: () => new Promise((resolve) => setTimeout(resolve, PAUSE_MS)),
  });
}

/** How far this device's own part in the ceremony is; null while it has none, or has not looked yet. */
export function useCeremony(
  meetingId: string,
  board: Board | null,
  personId: string,
  trustee: Trustee | null,
): CeremonyState | null {
  const [held, setHeld] = useState<Told | null>(null);
  const [runner] = useState(() => makeRunner(setHeld));
  const ceremony = board?.ceremony ?? null;
  const seed = trustee?.noted === true && trustee.ceremonyId === ceremony?.id ? trustee.seed : null;

  // Every view of the board is a reason to look.
  useEffect(() => {
    if (seed === null || board === null || ceremony === null || ceremony.stopped !== null) runner.look(null);
    else {
      const members = board.members.map((member) => member.personId);
      runner.look({ meetingId, ceremonyId: ceremony.id, members, personId, seed });
    }
    return () => runner.look(null);
  }, [board, ceremony, meetingId, personId, runner, seed]);
  return held !== null && held.part.seed === seed && held.part.ceremonyId === ceremony?.id ? held.state : null;
}
