import { useText } from '../../app/useText.ts';
import { Button } from '../../parts/Button.tsx';
import { ChoiceGlyph } from '../../parts/ChoiceGlyph.tsx';
import type { Poll, Recorded } from './ballotScene.ts';
import css from './Choices.module.css';
import type { BallotControl } from './useBallot.ts';

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
  const t = useText();
  const words = t.seat.vote;
  const { options } = poll.rule;
  const recorded = options.find((option) => option.id === before?.optionId);
  const long = options.some((option) => option.label.length > LONG_LABEL);
  return (
    <>
      {recorded !== undefined && (
        <div className={css.before}>
          <p>{words.before(recorded.label)}</p>
          <Button small icon="undo" onClick={ballot.keepRecorded}>
            {words.keep}
          </Button>
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
            onClick={() => ballot.pick(option.id)}
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
