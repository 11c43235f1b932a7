import type { Meeting } from '../meeting/meeting.ts';
import { itemOfOpinion, standingOpinions } from './find.ts';
import { groupOpinions } from './groupOpinions.ts';
import type { AnswerKind } from './opinion.ts';

/** One opinion as papers of the meeting tell it. */
export interface OpinionEntry {
  readonly personId: string;
  readonly text: string;
  readonly at: number;
  /** The paper's name as it is now, and where in it; null: on the item or the meeting. */
  readonly paper: { readonly name: string; readonly version: number; readonly page: number | null } | null;
  readonly answer: { readonly kind: AnswerKind; readonly text: string } | null;
}

/** The opinions on one item, with its title; null: on the meeting as a whole. */
export interface OpinionBlock {
  readonly itemId: string | null;
  readonly title: string | null;
  readonly entries: readonly OpinionEntry[];
}

/** What minutes and annex say of the opinions given in a meeting, in the order of its agenda; withdrawn ones are left out (O-4). */
export function opinionBlocks(meeting: Meeting): readonly OpinionBlock[] {
  const placed = standingOpinions(meeting).map((opinion) => ({ ...opinion, itemId: itemOfOpinion(meeting, opinion) }));
  const groups = groupOpinions(
    placed,
    meeting.agenda.map(({ id }) => id),
    meeting.papers.map(({ id }) => id),
  );
  return groups.map(({ itemId, opinions }) => ({
    itemId,
    title: meeting.agenda.find(({ id }) => id === itemId)?.title ?? null,
    entries: opinions.map(({ personId, text, at, paper, state }) => ({
      personId,
      text,
      at,
      paper:
        paper === null
          ? null
          : {
              name: meeting.papers.find(({ id }) => id === paper.paperId)?.name ?? '',
              version: paper.version,
              page: paper.page,
            },
      answer: state.kind === 'answered' ? state.answer : null,
    })),
  }));
}
