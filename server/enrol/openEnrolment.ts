import { fileURLToPath } from 'node:url';
import { loadRenderer } from '../http/loadRenderer.ts';
import type { DoorPort, EnrolPort } from '../http/ports.ts';
import type { Log } from '../log.ts';
import type { LiveViews } from '../room/channel.ts';
import type { RoomLoop } from '../room/room.ts';
import type { Attempts } from '../trust/attempts.ts';
import type { RoomTrust } from '../trust/RoomTrust.ts';
import { DoorRefusals } from './DoorRefusals.ts';
import { EnrolmentDoor } from './EnrolmentDoor.ts';
import { type EnrolAskParts, enrolAsks } from './enrolAsks.ts';
import { enrolmentViews } from './enrolmentView.ts';
import { Invitations } from './Invitations.ts';
import { WaitingRequests } from './WaitingRequests.ts';

const PAGE = fileURLToPath(new URL('page', import.meta.url));

export interface EnrolmentParts extends Pick<EnrolAskParts, 'reachedAt' | 'onOpen' | 'onPassphraseChanged'> {
  readonly loop: RoomLoop;
  readonly trust: RoomTrust;
  readonly attempts: Attempts;
  readonly log: Log;
  /** The door stands open for this run, whatever the policy says. */
  readonly openForNow: boolean;
  /** Called when the technician's view has changed. */
  readonly onChange: () => void;
}

export interface Enrolment {
  readonly door: DoorPort;
  readonly enrol: EnrolPort;
  readonly asks: ReturnType<typeof enrolAsks>;
  readonly view: LiveViews['enrolment'];
  /** The regular look at what has waited or stood open long enough. */
  sweep(): void;
}

/** Puts the enrolment door together. */
export async function openEnrolment(parts: EnrolmentParts): Promise<Enrolment> {
  const { loop, trust, log, openForNow } = parts;
  const now = () => loop.clock.now();
  const invitations = new Invitations();
  const requests = new WaitingRequests();
  const refusals = new DoorRefusals(log);
  let changes = 0;
  const onChange = () => {
    changes += 1;
    parts.onChange();
  };
  const { authority } = trust;
  const page = await loadRenderer(PAGE);
  const enrol = new EnrolmentDoor({ authority, invitations, requests, refusals, now, page, onChange });
  return {
    enrol,
    door: {
      terminals: () => loop.state.terminals,
      isLocked: () => loop.state.door.locked && !openForNow,
      now,
      turnedAway: (refusal) => enrol.turnedAway(refusal),
    },
    asks: enrolAsks({ ...parts, invitations, requests, refusals, onChange }),
    view: enrolmentViews({ loop, trust, invitations, requests, refusals, openForNow, changes: () => changes }),
    sweep() {
      const haveEnded = invitations.sweep(now());
      const wereDecided = requests.sweep(now());
      if (haveEnded || wereDecided) onChange();
    },
  };
}
