import type { Meeting } from '../meeting/meeting.ts';

/** When the next paper of a meeting is to be released by the clock; null when none is, or when the meeting is over. */
export function nextRelease({ papers, state }: Meeting): number | null {
  if (state.kind === 'ended') return null;
  const hours = papers.flatMap(({ next, state: paper }) => {
    if (next !== null) return next.approved ? [next.releaseAt] : [];
    return paper.kind === 'approved' ? [paper.releaseAt] : [];
  });
  return hours.reduce<number | null>(
    (first, at) => (at === null ? first : Math.min(first ?? Number.POSITIVE_INFINITY, at)),
    null,
  );
}
