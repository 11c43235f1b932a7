import { accept, demand, type Handlers, need } from '../decision.ts';
import { itemOrNone, meetingOf, openToChange } from '../meeting/find.ts';
import type { Meeting } from '../meeting/meeting.ts';
import { pollOf } from '../voting/find.ts';
import type { Paper } from './document.ts';

type Kinds = 'attachPaper' | 'updatePaper' | 'releasePapers' | 'recallPaper' | 'removePaper' | 'notePaperSigned';

function paperOf(meeting: Meeting, paperId: string): Paper {
  return need(
    meeting.papers.find((paper) => paper.id === paperId),
    'unknownPaper',
  );
}

export const paperHandlers: Handlers<Kinds> = {
  attachPaper: (state, { meetingId, paper }) => {
    const meeting = openToChange(state, meetingId);
    itemOrNone(meeting, paper.itemId);
    demand(!meeting.papers.some((other) => other.id === paper.id), 'idTaken');
    return accept({ type: 'paperAttached', meetingId, paper: { ...paper, state: { kind: 'draft' } } });
  },

  updatePaper: (state, { meetingId, paperId, itemId, name, paperKind }) => {
    const meeting = openToChange(state, meetingId);
    paperOf(meeting, paperId);
    itemOrNone(meeting, itemId);
    return accept({ type: 'paperUpdated', meetingId, paperId, itemId, name, kind: paperKind });
  },

  releasePapers: (state, { meetingId, paperIds }) => {
    const meeting = openToChange(state, meetingId);
    const waiting = paperIds.filter((id) => paperOf(meeting, id).state.kind !== 'released');
    return waiting.length === 0 ? accept() : accept({ type: 'papersReleased', meetingId, paperIds: waiting });
  },

  recallPaper: (state, { meetingId, paperId }) => {
    const meeting = openToChange(state, meetingId);
    demand(paperOf(meeting, paperId).state.kind === 'released', 'paperNotReleased');
    return accept({ type: 'paperRecalled', meetingId, paperId });
  },

  removePaper: (state, { meetingId, paperId }) => {
    const meeting = openToChange(state, meetingId);
    demand(paperOf(meeting, paperId).state.kind === 'draft', 'paperReleased');
    return accept({ type: 'paperRemoved', meetingId, paperId });
  },

  // Papers are signed after the meeting as well: nothing of the meeting is changed by it.
  notePaperSigned: (state, { meetingId, paper, sha256, signer }) => {
    const meeting = meetingOf(state, meetingId);
    if (paper.pollId !== null) demand(pollOf(meeting, paper.pollId).state.kind === 'closed', 'pollNotClosed');
    return accept({ type: 'paperSigned', meetingId, paper, sha256, signer });
  },
};
