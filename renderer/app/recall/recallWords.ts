import { formatDate, formatTimeWithSeconds } from '../../../core/i18n/format.ts';
import { useText } from '../useText.ts';
import type { RecallRow } from './recallRows.ts';

/** So much of a hash tells two papers apart. */
const HASH_SHOWN = 12;

export const momentWords = (at: number): string => `${formatTimeWithSeconds(at)} ${formatDate(at)}`;

/** The paper of a line by its name, or by the beginning of its hash. */
export function usePaperWords(): (row: RecallRow) => string {
  const words = useText().shell.recall;
  return ({ paper }) => (paper === null ? '–' : (paper.name ?? words.unnamed(paper.sha256.slice(0, HASH_SHOWN))));
}

/** How a line ended, in words. */
export function useStateWords(): (row: RecallRow) => string {
  const { state: words } = useText().shell.recall;
  return ({ state, why }) => (state === 'failed' ? words.failed(why) : words[state]);
}
