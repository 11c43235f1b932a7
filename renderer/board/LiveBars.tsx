import { formatVotes } from '../../core/i18n/format.ts';
import { useLanguage, useText } from '../app/useText.ts';
import { ChoiceGlyph } from '../parts/ChoiceGlyph.tsx';
import { ThresholdBar } from '../parts/ThresholdBar.tsx';
import css from './LiveBars.module.css';
import type { BoardSize, Poll, Tally } from './pollTypes.ts';

/** Options that have room for large type; more of them share the height. */
const USUAL = 3;

export interface LiveBarsProps {
  options: Poll['rule']['options'];
  tally: Tally;
  size: BoardSize;
}

/**
 * Running counts of an open vote on one question, one bar an option, the gold mark on the one in favour. No shares: they belong to the
 * result. Render it only where `progress` carries a tally, which is where the poll's setting allows it.
 */
export function LiveBars({ options, tally, size }: LiveBarsProps) {
  const t = useText();
  const { language } = useLanguage();
  const words = t.wall.boardWords;
  const print = (count: number) => formatVotes(count, tally.unit, language);
  const base = tally.baseCount;
  const counts = tally.lines[0]?.counts ?? [];
  return (
    <ul className={css.bars} data-size={size} data-many={options.length > USUAL || undefined}>
      {options.map((option) => {
        const votes = counts.find(({ optionId }) => optionId === option.id)?.count ?? 0;
        const decides = option.role === 'for';
        return (
          <li key={option.id} className={css.row}>
            <ChoiceGlyph kind={option.role} size="var(--glyph)" />
            <span className={css.label}>{option.label}</span>
            <span className={css.count}>{print(votes)}</span>
            <ThresholdBar
              parts={[{ id: option.id, value: votes, tone: option.role }]}
              max={base}
              threshold={decides && base > 0 ? tally.required : null}
              label={
                decides
                  ? words.barWithMark(print(votes), print(base), print(tally.required))
                  : words.barLabel(print(votes), print(base))
              }
              height="var(--bar)"
            />
          </li>
        );
      })}
    </ul>
  );
}
