import type { Catalogue } from '../../../core/i18n/catalogue.ts';
import type { TerminalLine } from '../../../core/views/technicalViews.ts';

/** A terminal that pings was heard a few seconds ago at most; until then it is "just now", in ms. */
const JUST_NOW_MS = 10_000;

/** When a terminal was last heard, in words; empty when nobody knows. */
export function seenWords(line: TerminalLine | null, now: number, text: Catalogue): string {
  if (line?.lastSeen == null) return '';
  const ago = now - line.lastSeen;
  return ago < JUST_NOW_MS ? text.console.justNow : text.console.ago(ago);
}
