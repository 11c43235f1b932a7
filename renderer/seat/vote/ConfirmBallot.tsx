import type { MouseEvent } from 'react';
import { TEXT_LIMITS } from '../../../core/base/fields.ts';
import { isSecret } from '../../../core/voting/rule.ts';
import { useText } from '../../app/useText.ts';
import { countsLine } from '../../ballot/ballotSummary.ts';
import { isSingle, type Poll, type Recorded } from '../../ballot/ballotTypes.ts';
import { MarkGroups } from '../../ballot/MarkGroups.tsx';
import { SecretCode } from '../../ballot/SecretCode.tsx';
import type { BallotControl } from '../../ballot/useBallot.ts';
import { useBeforeText } from '../../ballot/useBeforeText.ts';
import { Button } from '../../parts/Button.tsx';
import { TextArea } from '../../parts/TextArea.tsx';
import { useBodyWords } from '../useMeeting.ts';
import { ChoiceCard } from './ChoiceCard.tsx';
import css from './ConfirmBallot.module.css';

export interface ConfirmBallotProps {
  poll: Poll;
  before: Recorded | null;
  ballot: BallotControl;
}

/** What will be cast in words, once more, before it is sent; of a secret ballot with its code, and the way to challenge it. */
export function ConfirmBallot({ poll, before, ballot }: ConfirmBallotProps) {
  const t = useText();
  const { who } = useBodyWords();
  const beforeText = useBeforeText();
  const words = t.seat.vote;
  const { draft } = ballot;
  const single = isSingle(poll);
  const hidden = isSecret(poll.conduct);
  const option = single ? poll.rule.options.find(({ id }) => id === draft.choices[0]) : undefined;
  const note = before === null ? words.confirmNote : beforeText(poll, before);
  const confirm = (event: MouseEvent) => {
    // The second tap of a double tap on a choice lands here by accident: `detail` counts taps in one place.
    if (event.detail <= 1) ballot.cast();
  };
  return (
    <ChoiceCard
      kind={option?.role ?? 'list'}
      lead={single ? words.youChose(who) : t.seat.ballot.reviewTitle(who)}
      label={option?.label ?? ''}
      text={single ? note : `${countsLine(poll, draft.choices, t.seat.ballot.leftBlank)}. ${note}`}
    >
      {hidden && (
        <div className={css.marks}>
          <SecretCode ballot={ballot} />
        </div>
      )}
      {!single && (
        <div className={css.marks}>
          <MarkGroups poll={poll} choices={draft.choices} />
        </div>
      )}
      {option?.asksText === true && (
        <div className={css.opinion}>
          <TextArea
            label={words.opinion}
            hint={words.opinionHint}
            rows={2}
            maxLength={TEXT_LIMITS.paragraph}
            value={draft.words[0] ?? ''}
            onChange={(text) => ballot.write(0, text)}
          />
        </div>
      )}
      <div className={css.actions}>
        <Button icon="undo" className={css.button} onClick={ballot.chooseAgain}>
          {single ? words.again : t.seat.ballot.edit}
        </Button>
        <Button
          variant="primary"
          icon="check"
          className={css.button}
          busy={ballot.busy}
          disabled={hidden && ballot.secret === null}
          onClick={confirm}
        >
          {words.confirm}
        </Button>
      </div>
    </ChoiceCard>
  );
}
