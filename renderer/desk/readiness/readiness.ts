import type { AgendaLine } from '../../../core/views/agendaView.ts';
import type { DelegateLine } from '../../../core/views/delegatesView.ts';
import type { PaperLine } from '../../../core/views/papersView.ts';
import type { PollLine } from '../../../core/views/pollsView.ts';

/** Drafts of one item; `itemId` null are the general papers. */
export interface DraftsOfItem {
  readonly itemId: string | null;
  readonly number: string;
  readonly title: string;
  readonly drafts: number;
}

/** The counted facts of the preparation. */
export interface Readiness {
  readonly papers: {
    readonly all: number;
    readonly released: number;
    readonly drafts: number;
    readonly recalled: number;
    /** In the order of the agenda, the general papers last. */
    readonly draftsByItem: readonly DraftsOfItem[];
  };
  readonly delegates: { readonly all: number; readonly placed: number; readonly unplaced: readonly DelegateLine[] };
  readonly attendance: { readonly all: number; readonly checked: number };
  readonly polls: { readonly prepared: number; readonly held: number };
}

/**
 * Counts what is ready. A delegate whose stand-in comes needs no attendance check of the own, and a stand-in sits at the
 * absent delegate's place: stand-ins are not counted among the delegates.
 */
export function readinessOf(
  agenda: readonly AgendaLine[],
  papers: readonly PaperLine[],
  delegates: readonly DelegateLine[],
  polls: readonly PollLine[],
): Readiness {
  const drafts = papers.filter((paper) => paper.state === 'draft');
  const draftsOf = (itemId: string | null) => drafts.filter((paper) => paper.itemId === itemId).length;
  const lines = [
    ...agenda.map(({ id, number, title }) => ({ itemId: id, number, title, drafts: draftsOf(id) })),
    { itemId: null, number: '', title: '', drafts: draftsOf(null) },
  ];
  const own = delegates.filter((delegate) => delegate.standing !== 'standIn');
  const replaced = new Set(delegates.map((delegate) => delegate.standsInFor));
  const unplaced = own.filter((delegate) => delegate.placeId === null);
  const unchecked = own.filter(
    (delegate) => delegate.attendance.kind === 'unchecked' && !replaced.has(delegate.personId),
  );
  return {
    papers: {
      all: papers.length,
      released: papers.filter((paper) => paper.state === 'released').length,
      drafts: drafts.length,
      recalled: papers.filter((paper) => paper.state === 'recalled').length,
      draftsByItem: lines.filter((line) => line.drafts > 0),
    },
    delegates: { all: own.length, placed: own.length - unplaced.length, unplaced },
    attendance: { all: own.length, checked: own.length - unchecked.length },
    polls: {
      prepared: polls.filter((poll) => poll.opened === null).length,
      held: polls.filter((poll) => poll.opened !== null).length,
    },
  };
}
