import { TEXT_LIMITS } from '../../core/base/fields.ts';
import { useText } from '../app/useText.ts';
import { ChoiceGlyph } from '../parts/ChoiceGlyph.tsx';
import { StatusGlyph } from '../parts/StatusGlyph.tsx';
import { TextArea } from '../parts/TextArea.tsx';
import { type Line, type Poll, titleOf } from './ballotTypes.ts';
import css from './LineRow.module.css';

export interface LineRowProps {
  poll: Poll;
  line: Line;
  /** From 1. */
  number: number;
  choice: string | null;
  /** The words that go with the choice, where it asks for them. */
  text: string;
  onMark: (optionId: string | null) => void;
  onWrite: (text: string) => void;
}

/** One line of a ballot with its options as large buttons; a press on the chosen one takes the mark away. */
export function LineRow({ poll, line, number, choice, text, onMark, onWrite }: LineRowProps) {
  const words = useText().seat.ballot;
  const title = titleOf(poll, line);
  const { options } = poll.rule;
  const asks = options.find(({ id }) => id === choice)?.asksText === true;
  return (
    <div className={css.row} data-open={choice === null || undefined} data-many={options.length > 3 || undefined}>
      <span className={css.number}>{number}</span>
      <div className={css.words}>
        <p className={css.title}>{title}</p>
        {line.note !== '' && <p className={css.note}>{line.note}</p>}
        {choice === null && (
          <p className={css.open}>
            <StatusGlyph status="none" size="22px" />
            {words.unmarked}
          </p>
        )}
      </div>
      <fieldset className={css.options} data-count={options.length}>
        <legend className="visually-hidden">{`${words.line(number)}: ${title}`}</legend>
        {options.map((option) => {
          const isChosen = option.id === choice;
          return (
            <button
              key={option.id}
              type="button"
              className={css.option}
              data-kind={option.role}
              aria-pressed={isChosen}
              onClick={() => onMark(isChosen ? null : option.id)}
            >
              <ChoiceGlyph kind={option.role} size="28px" look={isChosen ? 'filled' : 'outline'} />
              <span>{option.label}</span>
            </button>
          );
        })}
      </fieldset>
      {asks && (
        <div className={css.opinion}>
          <TextArea
            label={words.opinionOn(title)}
            rows={2}
            maxLength={TEXT_LIMITS.paragraph}
            value={text}
            onChange={onWrite}
          />
        </div>
      )}
    </div>
  );
}
