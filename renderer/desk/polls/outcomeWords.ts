import type { Catalogue } from '../../../core/i18n/catalogue.ts';
import type { Poll } from '../../board/pollTypes.ts';
import type { Status } from '../../parts/StatusGlyph.tsx';

/** The outcome of a vote in one phrase, for a row of a list; null while there is none. */
export function outcomeWords(
  { voting }: Pick<Catalogue, 'voting'>,
  { rule, tally, seats }: Pick<Poll, 'rule' | 'tally' | 'seats'>,
): { readonly words: string; readonly status: Status } | null {
  if (tally === null) return null;
  const { lines, election } = tally;
  if (election !== null) {
    const tied = election.tied.length > 0;
    const words = voting.electedCount(election.elected.length, seats ?? 0);
    return { words, status: tied ? 'warn' : election.vacant === 0 ? 'ok' : 'bad' };
  }
  if (rule.kind === 'rating') {
    const warned = lines.filter(({ consequence }) => consequence !== null).length;
    return warned === 0
      ? { words: voting.ratedCount(lines.length), status: 'ok' }
      : { words: voting.reachedThreshold(warned), status: 'warn' };
  }
  const passed = lines.filter(({ outcome }) => outcome === 'adopted').length;
  const [only] = lines;
  const status = passed === lines.length ? 'ok' : 'bad';
  if (lines.length === 1 && only !== undefined) return { words: voting.outcome(rule.kind, only.outcome), status };
  const count = rule.kind === 'confidence' ? voting.trustedCount : voting.adoptedCount;
  return { words: count(passed, lines.length), status };
}
