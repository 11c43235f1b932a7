import { type EnrolmentView, enrolledLines } from '../../core/views/terminalViews.ts';
import type { LiveViews } from '../room/channel.ts';
import type { RoomLoop } from '../room/room.ts';
import type { RoomTrust } from '../trust/RoomTrust.ts';
import type { DoorRefusals } from './DoorRefusals.ts';
import type { Invitations } from './Invitations.ts';
import type { WaitingRequests } from './WaitingRequests.ts';

export interface EnrolmentViewParts {
  readonly loop: RoomLoop;
  readonly trust: RoomTrust;
  readonly invitations: Invitations;
  readonly requests: WaitingRequests;
  readonly refusals: DoorRefusals;
  readonly openForNow: boolean;
  /** Another number whenever something besides the journal and the authority has changed. */
  readonly changes: () => number;
}

/** What the technician sees of doors, invitations, requests and the list of terminals. */
export function enrolmentViews(parts: EnrolmentViewParts): LiveViews['enrolment'] {
  const { loop, trust, invitations, requests, refusals, openForNow } = parts;
  let seen: readonly unknown[] = [];
  let version = 0;

  /** Made from several sources, each of which changes for itself. */
  const newest = (): number => {
    const { terminals, door, rooms } = loop.state;
    const from = [terminals, door, rooms, trust.authority.openUntil(loop.clock.now()), parts.changes()];
    if (from.some((part, i) => part !== seen[i])) version += 1;
    seen = from;
    return version;
  };

  const make = (roomId: string): EnrolmentView => {
    const { state } = loop;
    const now = loop.clock.now();
    const room = state.rooms[roomId];
    const { until, missingNames } = trust.status(now);
    return {
      door: state.door,
      openForNow,
      authority: {
        fingerprint: trust.authority.fingerprint,
        openUntil: trust.authority.openUntil(now),
        serverCertificateUntil: until,
        missingNames: [...missingNames],
      },
      invitations: invitations.lines(roomId, now),
      requests: requests.lines(roomId),
      terminals: room === undefined ? [] : enrolledLines({ state, room }),
      refusals: refusals.latest,
    };
  };

  return (roomId) => ({ version: newest(), make: () => make(roomId) });
}
