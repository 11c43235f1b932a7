import { Id } from '../../core/base/fields.ts';
import { PaperOfRecord } from '../../core/documents/paperOfRecord.ts';
import { PaperFault } from './PaperFault.ts';

/** Every paper that the desk gives, with its formats; `vote` papers need `?poll=`. */
export const PAPERS = {
  voteReport: { of: 'vote', formats: ['pdf', 'docx'] },
  countMinutes: { of: 'vote', formats: ['pdf', 'docx'] },
  press: { of: 'vote', formats: ['txt'] },
  minutes: { of: 'meeting', formats: ['pdf', 'docx'] },
  annex: { of: 'meeting', formats: ['pdf', 'docx'] },
  results: { of: 'meeting', formats: ['xlsx', 'csv'] },
  ownMinutes: { of: 'meeting', formats: ['docx'] },
} as const satisfies Readonly<Record<string, { readonly of: 'vote' | 'meeting'; readonly formats: readonly string[] }>>;

export type PaperKind = keyof typeof PAPERS;
export type PaperFormat = (typeof PAPERS)[PaperKind]['formats'][number];

/** A paper in a format, as an address names it. */
export interface PaperAddress {
  readonly kind: PaperKind;
  readonly format: PaperFormat;
  readonly pollId: string | null;
}

const isKind = (text: string): text is PaperKind => Object.hasOwn(PAPERS, text);

/** Reads `voteReport.pdf` with the poll of the query. Throws PaperFault (`unknownPaper`). */
export function readAddress(name: string, poll: string | null): PaperAddress {
  const [, kind = '', ending = ''] = /^(\w+)\.(\w+)$/.exec(name) ?? [];
  if (!isKind(kind)) throw new PaperFault('unknownPaper');
  const { of, formats }: { of: 'vote' | 'meeting'; formats: readonly PaperFormat[] } = PAPERS[kind];
  const format = formats.find((each) => each === ending);
  const pollId = of === 'meeting' ? null : (Id.safeParse(poll).data ?? null);
  if (format === undefined || (of === 'vote') !== (pollId !== null)) throw new PaperFault('unknownPaper');
  return { kind, format, pollId };
}

/** The address as a paper that people sign; null for what has no pages to sign. */
export function signable({ kind, format, pollId }: PaperAddress): PaperOfRecord | null {
  return format === 'pdf' ? (PaperOfRecord.safeParse({ kind, pollId }).data ?? null) : null;
}
