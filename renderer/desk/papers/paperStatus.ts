import type { PaperVersion } from '../../../core/documents/document.ts';
import type { PaperLine } from '../../../core/views/papersView.ts';

/** Where a paper, or its next version, is on its way to its readers. */
export type PaperStatus = 'toCheck' | 'draft' | 'approved' | 'scheduled' | 'released' | 'recalled';

/** What of a paper its readers do not have yet: its next version, or the paper itself. */
export interface Waiting extends PaperVersion {
  readonly isNext: boolean;
  readonly version: number;
  readonly status: Exclude<PaperStatus, 'released'>;
  readonly releaseAt: number | null;
}

/** What waits for its release, or null when readers have all of it. */
export function waitingOf(paper: PaperLine): Waiting | null {
  const { desk, state, file, source, version } = paper;
  if (desk === null) return null;
  const { next, releaseAt, warnings } = desk;
  const status = (approved: boolean, from: PaperVersion['source']) => {
    if (approved) return releaseAt === null ? 'approved' : 'scheduled';
    return from === null ? 'draft' : 'toCheck';
  };
  if (next !== null) {
    const { approved, ...held } = next;
    return { ...held, isNext: true, version: version + 1, status: status(approved, next.source), releaseAt };
  }
  if (state === 'released') return null;
  const here = { file, source, warnings, isNext: false, version, releaseAt };
  return { ...here, status: state === 'recalled' ? 'recalled' : status(state === 'approved', source) };
}

/** The state of what readers have, or will have first. */
export function statusOf(paper: PaperLine): PaperStatus {
  const waiting = waitingOf(paper);
  if (waiting !== null && !waiting.isNext) return waiting.status;
  return paper.state;
}

/** What the desk can do with a paper now (D-2, D-4, D-8). */
export type PaperAct = 'approve' | 'release' | 'schedule' | 'unschedule' | 'recall' | 'remove';

const OF_WAITING: Readonly<Record<Waiting['status'], readonly PaperAct[]>> = {
  toCheck: ['approve'],
  draft: ['approve', 'release', 'schedule'],
  approved: ['release', 'schedule'],
  scheduled: ['release', 'schedule', 'unschedule'],
  recalled: ['release'],
};

export function actsOn(paper: PaperLine): readonly PaperAct[] {
  const waiting = waitingOf(paper);
  const acts = waiting === null ? [] : OF_WAITING[waiting.status];
  if (paper.state === 'released') return [...acts, 'recall'];
  return paper.state === 'recalled' ? acts : [...acts, 'remove'];
}

/** Whether the button that releases all takes it along: neither what has its hour nor what was recalled on purpose. */
export function isReleasedWithAll(paper: PaperLine): boolean {
  const status = waitingOf(paper)?.status;
  return status === 'draft' || status === 'approved';
}
