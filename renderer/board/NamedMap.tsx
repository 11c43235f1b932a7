import { useText } from '../app/useText.ts';
import { ChoiceGlyph } from '../parts/ChoiceGlyph.tsx';
import { choiceLetters } from './choiceLetters.ts';
import css from './NamedMap.module.css';
import type { BoardSize, NamedEntry, Poll } from './pollTypes.ts';

export interface NamedMapProps {
  options: Poll['rule']['options'];
  entries: readonly NamedEntry[];
  /** Which line of the ballot, from 0. */
  at: number;
  size: BoardSize;
}

/**
 * Who chose what on one line, a tile for each delegate in the order of the roll: place, name, and the choice as letter, shape
 * and colour, so that it is readable in black and white. Render it only where `named` has it.
 */
export function NamedMap({ options, entries, at, size }: NamedMapProps) {
  const t = useText();
  const letters = choiceLetters(options);
  const chosen = (choices: NamedEntry['choices']) => options.find(({ id }) => id === choices?.[at]);
  return (
    <div className={css.box} data-size={size}>
      <ul className={css.legend}>
        {options.map((option) => (
          <li key={option.id} data-kind={option.role}>
            <span className={css.letter}>{letters.get(option.id)}</span>
            <ChoiceGlyph kind={option.role} size="1.3em" />
            {option.label}
          </li>
        ))}
        <li>
          <span className={css.letter}>–</span>
          {t.voting.notVoted}
        </li>
      </ul>
      <ul className={css.map}>
        {entries.map((entry) => {
          const option = chosen(entry.choices);
          return (
            <li key={entry.personId} className={css.tile} data-kind={option?.role ?? 'none'}>
              <span className={css.letter}>{option === undefined ? '–' : letters.get(option.id)}</span>
              <span className={css.who}>
                {entry.place !== null && <span className={css.place}>{t.common.place(entry.place)}</span>}
                <span className={css.name}>{entry.name}</span>
                <span className="visually-hidden">{option?.label ?? t.voting.notVoted}</span>
              </span>
              {option !== undefined && <ChoiceGlyph kind={option.role} size="1.6em" />}
            </li>
          );
        })}
      </ul>
    </div>
  );
}
