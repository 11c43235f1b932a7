import type { PollLine } from '../../../core/views/pollsView.ts';
import { isSecret } from '../../../core/voting/rule.ts';

/** Papers of a whole meeting, and the forms each one comes in. */
export const MEETING_PAPERS = {
  minutes: ['docx', 'pdf'],
  annex: ['pdf', 'docx'],
  results: ['xlsx', 'csv'],
} as const;

/** Papers of one vote. */
export const VOTE_PAPERS = {
  voteReport: ['pdf', 'docx'],
  countMinutes: ['pdf', 'docx'],
  press: ['docx', 'txt'],
} as const;

export type PaperKind = keyof typeof MEETING_PAPERS | keyof typeof VOTE_PAPERS;
export type PaperFormat = 'pdf' | 'docx' | 'xlsx' | 'csv' | 'txt';

/** Where the server makes a paper; `pollId` for a paper of one vote. */
export function paperPath(meetingId: string, kind: PaperKind, format: PaperFormat, pollId: string | null): string {
  const path = `/meetings/${encodeURIComponent(meetingId)}/papers/${kind}.${format}`;
  return pollId === null ? path : `${path}?poll=${encodeURIComponent(pollId)}`;
}

/** The file of record, or the record for whoever checks it. */
export const bundlePath = (meetingId: string, bundle: 'file' | 'record'): string =>
  `/meetings/${encodeURIComponent(meetingId)}/${bundle}.zip`;

/** Which papers a vote has: counting minutes where ballots were counted as slips, on paper or in secret. */
export function papersOf({ setup }: PollLine): readonly (keyof typeof VOTE_PAPERS)[] {
  const isBallot = setup.conduct === 'paper' || isSecret(setup.conduct);
  return isBallot ? ['voteReport', 'countMinutes', 'press'] : ['voteReport', 'press'];
}

/** A name to keep a file under: the paper and its vote, without what file systems refuse. */
export function fileName(parts: readonly string[], format: string): string {
  const words = parts
    .map((part) => part.replace(/[\\/:*?"<>|\p{Cc}\s]+/gu, ' ').trim())
    .filter((part) => part !== '')
    .join(' - ');
  return `${[...words].slice(0, 120).join('').trim()}.${format}`;
}
