import { changed } from '../base/records.ts';
import type { EventOf } from '../event.ts';
import type { EntryMeta } from '../evolve.ts';
import type { State } from '../state.ts';
import type { Paper, PaperVersion } from './document.ts';
import { type SignedPaper, signedIndex } from './paperOfRecord.ts';

type PaperEvent = EventOf<
  | 'paperAttached'
  | 'versionAttached'
  | 'paperUpdated'
  | 'papersReordered'
  | 'papersApproved'
  | 'papersScheduled'
  | 'papersReleased'
  | 'paperRecalled'
  | 'nextVersionDropped'
  | 'paperRemoved'
  | 'paperSigned'
  | 'paperHeadSaved'
>;

/** Readers keep what they have until the new version is released; before the first release there is nothing to keep (D-5). */
function withVersion(paper: Paper, version: PaperVersion): Paper {
  if (paper.state.kind === 'released' || paper.state.kind === 'recalled') {
    return { ...paper, next: { ...version, approved: false, releaseAt: null } };
  }
  return { ...paper, ...version, version: paper.version + 1, state: { kind: 'draft' } };
}

function scheduled(paper: Paper, releaseAt: number | null): Paper {
  return paper.next === null
    ? { ...paper, state: { kind: 'approved', releaseAt } }
    : { ...paper, next: { ...paper.next, approved: true, releaseAt } };
}

function released(paper: Paper, at: number): Paper {
  const { next, version, file } = paper;
  const state = { kind: 'released', at } as const;
  if (next === null) return { ...paper, state };
  const { source, warnings } = next;
  // What was recalled does not come back to readers as an earlier version.
  const earlier =
    paper.state.kind === 'released'
      ? [...paper.earlier, { version, file, releasedAt: paper.state.at, replacedAt: at }]
      : paper.earlier;
  return { ...paper, file: next.file, source, warnings, version: version + 1, state, next: null, earlier };
}

function sign(list: readonly SignedPaper[], event: EventOf<'paperSigned'>, at: number): readonly SignedPaper[] {
  const { paper, sha256, signer: name } = event;
  const index = signedIndex(list, paper);
  const signed = { paper, sha256, signatures: [...(list[index]?.signatures ?? []), { name, at }] };
  return index < 0 ? [...list, signed] : list.with(index, signed);
}

export function evolvePapers(state: State, event: PaperEvent, meta: EntryMeta): State {
  const papersOf = (change: (papers: readonly Paper[]) => readonly Paper[]): State => ({
    ...state,
    meetings: changed(state.meetings, event.meetingId, (meeting) => ({ ...meeting, papers: change(meeting.papers) })),
  });
  const some = (paperIds: readonly string[], change: (paper: Paper) => Paper): State =>
    papersOf((papers) => papers.map((paper) => (paperIds.includes(paper.id) ? change(paper) : paper)));
  const one = (paperId: string, change: (paper: Paper) => Paper): State => some([paperId], change);

  switch (event.type) {
    case 'paperAttached':
      return papersOf((papers) => [...papers, event.paper]);
    case 'versionAttached':
      return one(event.paperId, (paper) => withVersion(paper, event.version));
    case 'paperUpdated':
      return one(event.paperId, (paper) => ({ ...paper, ...event.setup }));
    case 'papersReordered': {
      const order = new Map(event.paperIds.map((id, index) => [id, index]));
      return papersOf((papers) => papers.toSorted((a, b) => (order.get(a.id) ?? 0) - (order.get(b.id) ?? 0)));
    }
    case 'papersApproved':
      return some(event.paperIds, (paper) => scheduled(paper, null));
    case 'papersScheduled':
      return some(event.paperIds, (paper) => scheduled(paper, event.releaseAt));
    case 'papersReleased':
      return some(event.paperIds, (paper) => released(paper, meta.at));
    case 'paperRecalled':
      return one(event.paperId, (paper) => ({ ...paper, state: { kind: 'recalled', at: meta.at } }));
    case 'nextVersionDropped':
      return one(event.paperId, (paper) => ({ ...paper, next: null }));
    case 'paperSigned':
      return {
        ...state,
        meetings: changed(state.meetings, event.meetingId, (meeting) => ({
          ...meeting,
          signedPapers: sign(meeting.signedPapers ?? [], event, meta.at),
        })),
      };
    case 'paperHeadSaved': {
      const { meetingId, head: paperHead } = event;
      return { ...state, meetings: changed(state.meetings, meetingId, (meeting) => ({ ...meeting, paperHead })) };
    }
    case 'paperRemoved':
      return papersOf((papers) => papers.filter((paper) => paper.id !== event.paperId));
  }
}
