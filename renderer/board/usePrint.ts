import { formatShare, formatVotes } from '../../core/i18n/format.ts';
import { useLanguage } from '../app/useText.ts';
import type { Poll, Tally } from './pollTypes.ts';

/** How this poll's figures are printed: counts or weights, and shares at the rule's decimals. */
export function usePrint(
  { rule }: Poll,
  { unit }: Tally,
): { readonly votes: (count: number) => string; readonly share: (share: number | null) => string } {
  const { language } = useLanguage();
  return {
    votes: (count) => formatVotes(count, unit, language),
    share: (share) => formatShare(share, language, rule.decimals),
  };
}
