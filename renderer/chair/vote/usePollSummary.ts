import type { PollLine } from '../../../core/views/pollsView.ts';
import { useText } from '../../app/useText.ts';

/** A vote in one line: its state, and its result where this screen has it. */
export function usePollSummary(): (poll: PollLine) => string {
  const t = useText();
  const words = t.chair.vote;
  return ({ opened, revoteOf }) => {
    const tally = opened?.tally ?? null;
    return [
      words.state[opened?.state ?? 'prepared'],
      ...(revoteOf === null ? [] : [words.againOf]),
      ...(tally === null ? [] : [t.voting.verdict[tally.verdict], words.favour(tally.inFavour, tally.baseCount)]),
    ].join(' · ');
  };
}
