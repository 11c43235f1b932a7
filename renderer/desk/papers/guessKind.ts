import { foldVietnamese } from '../../../core/base/foldVietnamese.ts';
import type { DocumentKind } from '../../../core/documents/document.ts';

/** The first word found decides; the secretary can change it. */
const WORDS: readonly (readonly [RegExp, DocumentKind])[] = [
  [/\bphu luc\b|\bdanh muc\b|\bbieu\b/u, 'annex'],
  [/\bbo sung\b/u, 'supplement'],
  [/\bto trinh\b/u, 'submission'],
  [/\bnghi quyet\b|\bquyet dinh\b/u, 'resolution'],
  [/\bbao cao\b|\btong hop\b|\bthuyet minh\b/u, 'report'],
  [/\bde an\b|\bphuong an\b|\bke hoach\b/u, 'scheme'],
  [/\bchuong trinh\b/u, 'programme'],
];

/** What a paper probably is, by the words of its file's name. */
export function guessKind(name: string): DocumentKind {
  const words = foldVietnamese(name).replace(/[^a-z0-9]+/gu, ' ');
  return WORDS.find(([pattern]) => pattern.test(words))?.[1] ?? 'other';
}
