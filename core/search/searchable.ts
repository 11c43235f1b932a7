import type { Paper } from '../documents/document.ts';
import { isOpenNow, papersFor } from '../documents/readers.ts';
import type { Meeting } from '../meeting/meeting.ts';
import type { Actor } from '../session/actor.ts';
import type { State } from '../state.ts';

/** A version of a paper in which somebody may look for words. */
export interface Searchable {
  readonly meetingId: string;
  readonly paper: Paper;
  readonly version: number;
  readonly sha256: string;
}

const inForce = (meeting: Meeting, paper: Paper): Searchable => ({
  meetingId: meeting.id,
  paper,
  version: paper.version,
  sha256: paper.file.sha256,
});

/**
 * What an actor may look into now, meetings and papers in their order (K-1): the desk everything of its room, the chair
 * what is released, a delegate what was released to them; nobody but the desk a secret paper whose item is not open.
 */
export function searchableFor(state: State, actor: Pick<Actor, 'role' | 'roomId' | 'personId'>): readonly Searchable[] {
  if (actor.role === 'secretary') {
    const ofRoom = Object.values(state.meetings).filter((meeting) => meeting.roomId === actor.roomId);
    return ofRoom.flatMap((meeting) =>
      meeting.papers.flatMap((paper) => {
        const { next } = paper;
        const coming =
          next === null ? [] : [{ ...inForce(meeting, paper), version: paper.version + 1, sha256: next.file.sha256 }];
        return [inForce(meeting, paper), ...coming];
      }),
    );
  }
  if (actor.role !== 'seat' && actor.role !== 'chair') return [];
  const here = state.rooms[actor.roomId]?.meetingId;
  const meeting = here == null ? undefined : state.meetings[here];
  if (meeting === undefined) return [];
  const released =
    actor.role === 'chair'
      ? meeting.papers.filter((paper) => paper.state.kind === 'released')
      : papersFor(state.people, meeting, actor.personId ?? '');
  return released.filter((paper) => isOpenNow(meeting, paper)).map((paper) => inForce(meeting, paper));
}
