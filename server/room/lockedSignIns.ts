import type { LockedSignInsView } from '../../core/views/terminalViews.ts';
import type { Attempts } from '../trust/attempts.ts';
import { personOf } from './signInCheck.ts';

/** The live view of delegates whose PIN is locked until the desk unlocks (S-4), the newest first. */
export function lockedSignIns(attempts: Attempts): { readonly version: number; make(): LockedSignInsView } {
  return {
    version: attempts.lockedVersion,
    make: () => ({
      people: attempts
        .locked()
        .flatMap(({ subject, since }) => {
          const personId = personOf(subject);
          return personId === null ? [] : [{ personId, since }];
        })
        .sort((a, b) => b.since - a.since),
    }),
  };
}
