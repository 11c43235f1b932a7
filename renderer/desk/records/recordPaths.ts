import type { PollLine } from '../../../core/views/pollsView.ts';
import { isSecret } from '../../../core/voting/rule.ts';

/** Papers of a whole meeting, and the forms each one comes in. */
export const MEETING_PAPERS = {
  minutes: ['docx', 'pdf'],
  annex: ['pdf', 'docx'],
  results: ['xlsx', 'csv'],
} as const;

/** Papers that people sign, as PDF. */
export const SIGNED_PAPERS: readonly PaperKind[] = ['minutes', 'annex', 'voteReport', 'countMinutes'];

/** Papers of one vote. */
export const VOTE_PAPERS = {
  voteReport: ['pdf', 'docx'],
  countMinutes: ['pdf', 'docx'],
  press: ['txt'],
} as const;

export type PaperKind = keyof typeof MEETING_PAPERS | keyof typeof VOTE_PAPERS | 'ownMinutes';
export type PaperFormat = 'pdf' | 'docx' | 'xlsx' | 'csv' | 'txt';

/** What is asked of a paper besides its bytes. */
export interface PaperPart {
  readonly part?: 'signatures' | 'signed' | 'verdict';
  readonly query?: Readonly<Record<string, string>>;
}

/** Where the server makes a paper; `pollId` for a paper of one vote. */
export function paperPath(
  meetingId: string,
  kind: PaperKind,
  format: PaperFormat,
  pollId: string | null,
  { part, query = {} }: PaperPart = {},
): string {
  const path = `/meetings/${encodeURIComponent(meetingId)}/papers/${kind}.${format}${part === undefined ? '' : `/${part}`}`;
  const asked = new URLSearchParams({ ...(pollId === null ? {} : { poll: pollId }), ...query }).toString();
  return asked === '' ? path : `${path}?${asked}`;
}

/** The file of record, or the record for whoever checks it. */
export const BUNDLES = { file: 'zip', record: 'json' } as const;

export const bundlePath = (meetingId: string, bundle: keyof typeof BUNDLES): string =>
  `/meetings/${encodeURIComponent(meetingId)}/${bundle}.${BUNDLES[bundle]}`;

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
