import { isSecret, type Paper } from '../documents/document.ts';
import { isOpenNow, papersFor } from '../documents/readers.ts';
import type { Meeting } from '../meeting/meeting.ts';
import type { State } from '../state.ts';
import type { Audience } from '../views/topic.ts';
import type { PresentedPaper } from './presentation.ts';

/** The meeting in a room while it is under way: only then is anything presented (F-6). */
export function runningMeeting(state: State, roomId: string): Meeting | null {
  const meetingId = state.rooms[roomId]?.meetingId ?? null;
  const meeting = meetingId === null ? undefined : state.meetings[meetingId];
  return meeting?.state.kind === 'inProgress' ? meeting : null;
}

/** A paper that may be presented now: released, and open to its readers (F-2). */
export function presentablePaper(meeting: Meeting, paperId: string): Paper | null {
  const paper = meeting.papers.find(({ id }) => id === paperId);
  return paper?.state.kind === 'released' && isOpenNow(meeting, paper) ? paper : null;
}

/** The version of a paper that this file is, among those that its readers have. */
export function versionOf(paper: Paper, sha256: string): PresentedPaper | null {
  if (paper.file.sha256 === sha256) return { id: paper.id, version: paper.version, file: paper.file };
  const earlier = paper.earlier.find(({ file }) => file.sha256 === sha256);
  return earlier === undefined ? null : { id: paper.id, version: earlier.version, file: earlier.file };
}

/** Whether a delegate may read a paper now, and so present or follow it. */
export function mayFollow(state: State, meeting: Meeting, paper: Paper, personId: string): boolean {
  return isOpenNow(meeting, paper) && papersFor(state.people, meeting, personId).includes(paper);
}

/** Whether the hall may see a paper: it was released to everybody and is no secret (F-3, H-1). */
export function isForTheHall(paper: Paper): boolean {
  return paper.readers.kind === 'all' && !isSecret(paper.label);
}

/** Whether somebody of an audience is told that a paper is presented: nobody learns by it of a paper not theirs (F-2, F-3). */
export function mayKnow(
  state: State,
  meeting: Meeting,
  paper: Paper,
  { audience, personId }: { readonly audience: Audience; readonly personId: string | null },
): boolean {
  switch (audience) {
    case 'seat':
      return personId !== null && mayFollow(state, meeting, paper, personId);
    case 'wall':
      return isForTheHall(paper);
    case 'chair':
    case 'desk':
      return true;
    case 'place':
    case 'console':
      return false;
  }
}
