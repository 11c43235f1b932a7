import { useText } from '../../app/useText.ts';
import type { Poll, Recorded } from '../../ballot/ballotTypes.ts';
import type { BallotControl } from '../../ballot/useBallot.ts';
import { ChoiceGlyph } from '../../parts/ChoiceGlyph.tsx';
import { Before } from './Before.tsx';
import css from './Choices.module.css';

/** From this length on a label is set smaller, so that it keeps to two or three lines. */
const LONG_LABEL = 24;

export interface ChoicesProps {
  poll: Poll;
  /** The ballot that counts while another choice is being made. */
  before: Recorded | null;
  ballot: BallotControl;
}

/** Two to six large choices, told apart by shape, word and colour. A press only chooses: nothing is sent yet. */
export function Choices({ poll, before, ballot }: ChoicesProps) {
  const words = useText().seat.vote;
  const { options } = poll.rule;
  const [line] = poll.lines;
  const long = options.some((option) => option.label.length > LONG_LABEL);
  return (
    <>
      {before !== null && <Before poll={poll} before={before} onKeep={ballot.keepRecorded} />}
      {line !== undefined && line.title !== '' && (
        <div>
          <p className={css.line}>{line.title}</p>
          {line.note !== '' && <p className={css.note}>{line.note}</p>}
        </div>
      )}
      <fieldset className={css.choices} data-count={options.length} data-long={long || undefined}>
        <legend className="visually-hidden">{`${words.choose}. ${words.notFinal}`}</legend>
        {options.map((option) => (
          <button
            key={option.id}
            type="button"
            className={css.choice}
            data-kind={option.role}
            onClick={() => ballot.mark(0, option.id)}
          >
            <ChoiceGlyph kind={option.role} size="var(--glyph)" />
            <span className={css.label}>{option.label}</span>
          </button>
        ))}
      </fieldset>
      <p className={css.hint}>{words.notFinal}</p>
    </>
  );
}
