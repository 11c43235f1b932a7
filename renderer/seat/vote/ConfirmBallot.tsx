import type { MouseEvent } from 'react';
import { TEXT_LIMITS } from '../../../core/base/fields.ts';
import { useText } from '../../app/useText.ts';
import { Button } from '../../parts/Button.tsx';
import { TextArea } from '../../parts/TextArea.tsx';
import { useBodyWords } from '../useMeeting.ts';
import type { Option, Poll, Recorded } from './ballotScene.ts';
import { ChoiceCard } from './ChoiceCard.tsx';
import css from './ConfirmChoice.module.css';
import type { BallotControl } from './useBallot.ts';

export interface ConfirmChoiceProps {
  poll: Poll;
  option: Option;
  before: Recorded | null;
  ballot: BallotControl;
}

/** The choice in words, once more, before it is sent. */
export function ConfirmChoice({ poll, option, before, ballot }: ConfirmChoiceProps) {
  const t = useText();
  const { who } = useBodyWords();
  const words = t.seat.vote;
  const recorded = poll.rule.options.find((other) => other.id === before?.optionId);
  const confirm = (event: MouseEvent) => {
    // The second tap of a double tap on a choice lands here by accident: `detail` counts taps in one place.
    if (event.detail <= 1) ballot.cast(option);
  };
  return (
    <ChoiceCard
      kind={option.role}
      lead={words.youChose(who)}
      label={option.label}
      text={recorded === undefined ? words.confirmNote : words.before(recorded.label)}
    >
      {option.asksText && (
        <div className={css.opinion}>
          <TextArea
            label={words.opinion}
            hint={words.opinionHint}
            rows={2}
            maxLength={TEXT_LIMITS.paragraph}
            value={ballot.draft.text}
            onChange={ballot.write}
          />
        </div>
      )}
      <div className={css.actions}>
        <Button icon="undo" className={css.button} onClick={() => ballot.pick(null)}>
          {words.again}
        </Button>
        <Button variant="primary" icon="check" className={css.button} onClick={confirm}>
          {words.confirm}
        </Button>
      </div>
    </ChoiceCard>
  );
}
