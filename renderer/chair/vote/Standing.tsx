import { formatVotes } from '../../../core/i18n/format.ts';
import { useLanguage, useText } from '../../app/useText.ts';
import { isOneQuestion } from '../../board/boardRows.ts';
import type { Poll, Tally } from '../../board/pollTypes.ts';
import { StatusGlyph } from '../../parts/StatusGlyph.tsx';
import css from './Standing.module.css';

/** Where an open vote stands against its threshold, and what the hall sees of it. Says nothing the chair may not see. */
export function Standing({ poll, tally }: { poll: Poll; tally: Tally | null }) {
  const t = useText();
  const { language } = useLanguage();
  const words = t.chair.vote;
  const wall = poll.liveTally === 'everyone' ? words.wallNow : words.wallLater;
  if (tally === null || !isOneQuestion(poll))
    return (
      <p className={css.line}>
        <StatusGlyph status="info" size="28px" />
        {wall}
      </p>
    );
  const inFavour = tally.lines[0]?.inFavour ?? 0;
  const print = (count: number) => formatVotes(count, tally.unit, language);
  const reached = poll.required !== null && inFavour >= poll.required;
  return (
    <p className={css.line} data-reached={reached}>
      <StatusGlyph status={reached ? 'ok' : 'next'} size="28px" />
      <span>
        <strong>
          {poll.required === null
            ? words.growing
            : reached
              ? words.reached(print(inFavour), print(poll.required))
              : words.notReached(print(inFavour), print(poll.required))}
        </strong>{' '}
        {wall}
      </span>
    </p>
  );
}
