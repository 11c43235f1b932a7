import { formatVotes } from '../../../core/i18n/format.ts';
import type { PollLine } from '../../../core/views/pollsView.ts';
import { useLanguage, useText } from '../../app/useText.ts';
import { isOneQuestion } from '../../board/boardRows.ts';
import { conclusion } from '../../board/conclusion.ts';
import type { Poll } from '../../board/pollTypes.ts';

/** A vote in one line: its state, and its result where this screen has it. */
export function usePollSummary(): (poll: PollLine) => string {
  const t = useText();
  const { language } = useLanguage();
  const words = t.chair.vote;
  const result = (poll: Poll): readonly string[] => {
    const { tally } = poll;
    if (tally === null) return [];
    const { word } = conclusion(poll, tally, '', t, language);
    const print = (count: number) => formatVotes(count, tally.unit, language);
    const [line] = tally.lines;
    return line === undefined || !isOneQuestion(poll)
      ? [word]
      : [word, words.favour(print(line.inFavour), print(tally.baseCount))];
  };
  return ({ setup, opened, revoteOf, roundOf }) =>
    [
      ...(setup.conduct === 'electronic' ? [] : [t.voting.conduct[setup.conduct]]),
      words.state[opened?.state ?? 'prepared'],
      ...(revoteOf === null ? [] : [words.againOf]),
      ...(roundOf === null ? [] : [words.furtherRound]),
      ...(opened === null ? [] : result(opened)),
    ].join(' · ');
}
