import { changed } from '../base/records.ts';
import type { EventOf } from '../event.ts';
import type { EntryMeta } from '../evolve.ts';
import type { State } from '../state.ts';
import type { Paper } from './document.ts';
import { type SignedPaper, signedIndex } from './paperOfRecord.ts';

type PaperEvent = EventOf<
  'paperAttached' | 'paperUpdated' | 'papersReleased' | 'paperRecalled' | 'paperRemoved' | 'paperSigned'
>;

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
  const one = (paperId: string, change: (paper: Paper) => Paper): State =>
    papersOf((papers) => papers.map((paper) => (paper.id === paperId ? change(paper) : paper)));

  switch (event.type) {
    case 'paperAttached':
      return papersOf((papers) => [...papers, event.paper]);
    case 'paperUpdated':
      return one(event.paperId, (paper) => ({ ...paper, itemId: event.itemId, name: event.name, kind: event.kind }));
    case 'papersReleased':
      return papersOf((papers) =>
        papers.map((paper) =>
          event.paperIds.includes(paper.id) ? { ...paper, state: { kind: 'released', at: meta.at } } : paper,
        ),
      );
    case 'paperRecalled':
      return one(event.paperId, (paper) => ({ ...paper, state: { kind: 'recalled', at: meta.at } }));
    case 'paperSigned':
      return {
        ...state,
        meetings: changed(state.meetings, event.meetingId, (meeting) => ({
          ...meeting,
          signedPapers: sign(meeting.signedPapers ?? [], event, meta.at),
        })),
      };
    case 'paperRemoved':
      return papersOf((papers) => papers.filter((paper) => paper.id !== event.paperId));
  }
}
