import { accept, demand, type Handlers, need } from '../decision.ts';
import { itemOrNone, meetingOf, openToChange } from '../meeting/find.ts';
import type { Meeting } from '../meeting/meeting.ts';
import { pollOf } from '../voting/find.ts';
import type { Paper, PaperState, PaperVersion } from './document.ts';

type Kinds =
  | 'attachPaper'
  | 'attachVersion'
  | 'updatePaper'
  | 'reorderPapers'
  | 'approvePapers'
  | 'schedulePapers'
  | 'releasePapers'
  | 'releaseDuePapers'
  | 'recallPaper'
  | 'dropNextVersion'
  | 'removePaper'
  | 'notePaperSigned'
  | 'savePaperHead';

function paperOf(meeting: Meeting, paperId: string): Paper {
  return need(
    meeting.papers.find((paper) => paper.id === paperId),
    'unknownPaper',
  );
}

/** What of a paper waits for its release: its next version, or the paper itself; null when nothing waits. */
function waiting(paper: Paper): (PaperVersion & { readonly state: PaperState }) | null {
  const { next, state } = paper;
  if (next !== null) {
    return { ...next, state: next.approved ? { kind: 'approved', releaseAt: next.releaseAt } : { kind: 'draft' } };
  }
  return state.kind === 'released' ? null : paper;
}

/** A PDF is what was uploaded; what was converted has to be looked at by somebody first (D-4). */
function isReady({ source, state }: NonNullable<ReturnType<typeof waiting>>): boolean {
  return source === null || state.kind !== 'draft';
}

function isDue(paper: Paper, now: number): boolean {
  const state = waiting(paper)?.state;
  return state?.kind === 'approved' && state.releaseAt !== null && state.releaseAt <= now;
}

export const paperHandlers: Handlers<Kinds> = {
  attachPaper: (state, { meetingId, paper }) => {
    const meeting = openToChange(state, meetingId);
    itemOrNone(meeting, paper.itemId);
    demand(!meeting.papers.some((other) => other.id === paper.id), 'idTaken');
    return accept({
      type: 'paperAttached',
      meetingId,
      paper: { ...paper, version: 1, state: { kind: 'draft' }, next: null, earlier: [] },
    });
  },

  attachVersion: (state, { meetingId, paperId, version }) => {
    const meeting = openToChange(state, meetingId);
    const paper = paperOf(meeting, paperId);
    if ((waiting(paper)?.file ?? paper.file).sha256 === version.file.sha256) return accept();
    return accept({ type: 'versionAttached', meetingId, paperId, version });
  },

  updatePaper: (state, { meetingId, paperId, setup }) => {
    const meeting = openToChange(state, meetingId);
    paperOf(meeting, paperId);
    itemOrNone(meeting, setup.itemId);
    return accept({ type: 'paperUpdated', meetingId, paperId, setup });
  },

  reorderPapers: (state, { meetingId, paperIds }) => {
    const meeting = openToChange(state, meetingId);
    const known = new Set(meeting.papers.map((paper) => paper.id));
    const isPermutation = new Set(paperIds).size === known.size && paperIds.length === known.size;
    demand(isPermutation && paperIds.every((id) => known.has(id)), 'badOrder');
    return accept({ type: 'papersReordered', meetingId, paperIds });
  },

  approvePapers: (state, { meetingId, paperIds }) => {
    const meeting = openToChange(state, meetingId);
    const drafts = paperIds.filter((id) => waiting(paperOf(meeting, id))?.state.kind === 'draft');
    return drafts.length === 0 ? accept() : accept({ type: 'papersApproved', meetingId, paperIds: drafts });
  },

  schedulePapers: (state, { meetingId, paperIds, releaseAt }) => {
    const meeting = openToChange(state, meetingId);
    for (const id of paperIds) {
      const held = need(waiting(paperOf(meeting, id)), 'paperReleased');
      demand(held.state.kind === 'approved' || (releaseAt !== null && isReady(held)), 'paperNotApproved');
    }
    return accept({ type: 'papersScheduled', meetingId, paperIds, releaseAt });
  },

  releasePapers: (state, { meetingId, paperIds }) => {
    const meeting = openToChange(state, meetingId);
    const held = paperIds.filter((id) => {
      const here = waiting(paperOf(meeting, id));
      if (here !== null) demand(isReady(here), 'paperNotApproved');
      return here !== null;
    });
    return held.length === 0 ? accept() : accept({ type: 'papersReleased', meetingId, paperIds: held });
  },

  releaseDuePapers: (state, { meetingId }, { now }) => {
    const meeting = openToChange(state, meetingId);
    const due = meeting.papers.filter((paper) => isDue(paper, now)).map((paper) => paper.id);
    return due.length === 0 ? accept() : accept({ type: 'papersReleased', meetingId, paperIds: due });
  },

  recallPaper: (state, { meetingId, paperId }) => {
    const meeting = openToChange(state, meetingId);
    demand(paperOf(meeting, paperId).state.kind === 'released', 'paperNotReleased');
    return accept({ type: 'paperRecalled', meetingId, paperId });
  },

  dropNextVersion: (state, { meetingId, paperId }) => {
    const meeting = openToChange(state, meetingId);
    return paperOf(meeting, paperId).next === null
      ? accept()
      : accept({ type: 'nextVersionDropped', meetingId, paperId });
  },

  removePaper: (state, { meetingId, paperId }) => {
    const meeting = openToChange(state, meetingId);
    const { kind } = paperOf(meeting, paperId).state;
    demand(kind === 'draft' || kind === 'approved', 'paperReleased');
    return accept({ type: 'paperRemoved', meetingId, paperId });
  },

  // Papers are signed after the meeting as well: nothing of the meeting is changed by it.
  savePaperHead: (state, { meetingId, head }) => {
    meetingOf(state, meetingId);
    return accept({ type: 'paperHeadSaved', meetingId, head });
  },

  notePaperSigned: (state, { meetingId, paper, sha256, signer }) => {
    const meeting = meetingOf(state, meetingId);
    if (paper.pollId !== null) demand(pollOf(meeting, paper.pollId).state.kind === 'closed', 'pollNotClosed');
    return accept({ type: 'paperSigned', meetingId, paper, sha256, signer });
  },
};
