import type { ImportFault, ImportTarget } from '../../core/people/importProtocol.ts';
import type { State } from '../../core/state.ts';
import type { Caller } from '../http/ports.ts';

/** The list that a query names (`meeting=ID` or `body=ID`), or why nothing can be added to it. */
export function importTarget(
  state: State,
  caller: Caller,
  query: Readonly<Record<string, string>>,
): ImportTarget | ImportFault {
  if (query.meeting !== undefined) {
    const meeting = state.meetings[query.meeting];
    // A session sees the meetings of its own room only.
    if (meeting === undefined || meeting.roomId !== state.sessions[caller.session]?.roomId) return 'unknownTarget';
    return meeting.state.kind === 'ended' ? 'meetingEnded' : { kind: 'meeting', meetingId: meeting.id };
  }
  const body = query.body === undefined ? undefined : state.bodies[query.body];
  return body === undefined ? 'unknownTarget' : { kind: 'body', bodyId: body.id };
}
