import type { State } from '../../core/state.ts';
import type { TerminalUse } from '../../core/terminals/terminal.ts';
import { terminalLabel } from '../machines/orderTargets.ts';
import type { MachinePort } from '../updates/MachinePort.ts';
import type { CheckedTerminal } from './machineLines.ts';

/** The enrolled terminals of a room with what their machines say; `until`: when the certificate ends. */
export function checkedTerminals(
  state: State,
  roomId: string,
  machines: Pick<MachinePort, 'reportOf'>,
): readonly (CheckedTerminal & { readonly until: number })[] {
  const places = placesInUse(state, roomId);
  return Object.values(state.terminals).flatMap((terminal) => {
    const { id, use, proof, revokedAt } = terminal;
    if (terminal.roomId !== roomId || revokedAt !== null || proof.kind !== 'certificate') return [];
    return [
      {
        id,
        label: terminalLabel(state, terminal),
        isNeeded: isNeeded(use, places),
        readsPapers: use.kind === 'seat' || use.kind === 'chair',
        report: machines.reportOf(id),
        until: proof.expiresAt,
      },
    ];
  });
}

/** The hashes of the papers that are released in the meeting in the room. */
export function releasedPapers(state: State, roomId: string): ReadonlySet<string> {
  const papers = meetingIn(state, roomId)?.papers ?? [];
  return new Set(papers.filter((paper) => paper.state.kind === 'released').map(({ file }) => file.sha256));
}

function isNeeded(use: TerminalUse, places: ReadonlySet<string>): boolean {
  if (use.kind === 'seat') return places.has(use.placeId);
  return places.size > 0 && (use.kind === 'chair' || use.kind === 'wall');
}

/** Places of delegates of the meeting in the room; none when there is no meeting to come. */
function placesInUse(state: State, roomId: string): ReadonlySet<string> {
  const meeting = meetingIn(state, roomId);
  if (meeting === undefined || meeting.state.kind === 'ended') return new Set();
  return new Set(Object.values(meeting.delegates).flatMap(({ placeId }) => (placeId === null ? [] : [placeId])));
}

function meetingIn(state: State, roomId: string) {
  const meetingId = state.rooms[roomId]?.meetingId ?? null;
  return meetingId === null ? undefined : state.meetings[meetingId];
}
