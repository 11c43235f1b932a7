import type { Shown } from '../../../proof/witness/TerminalWitness.ts';
import type { RoomState } from '../roomState.ts';

/** What a witness looks at, of all that the page knows. */
export function shownOf({ session, views }: Pick<RoomState, 'session' | 'views'>): Shown {
  const { log, mine, poll } = views;
  return {
    log: log ?? null,
    personId: session.kind === 'signedIn' ? session.personId : null,
    ballots: mine?.ballots ?? [],
    openPollId: poll === undefined ? undefined : poll?.state === 'open' ? poll.id : null,
  };
}

/** Whether a witness has anything new to look at. */
export const isSameShown = (a: Shown, b: Shown): boolean =>
  a.log?.checkpoint === b.log?.checkpoint &&
  a.personId === b.personId &&
  a.ballots === b.ballots &&
  a.openPollId === b.openPollId;
