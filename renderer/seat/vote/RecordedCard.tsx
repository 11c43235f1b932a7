import { formatTimeWithSeconds } from '../../../core/i18n/format.ts';
import { useText } from '../../app/useText.ts';
import { Button } from '../../parts/Button.tsx';
import { reachable } from '../../parts/reachable.ts';
import type { Scene } from './ballotScene.ts';
import { ChoiceCard } from './ChoiceCard.tsx';
import { groupCode } from './groupCode.ts';
import css from './RecordedCard.module.css';

export interface RecordedCardProps {
  scene: Extract<Scene, { kind: 'recorded' }>;
  onAgain: () => void;
}

/** The server's word that the ballot is on disk, with its code, and the way to change it while that is allowed. */
export function RecordedCard({ scene: { ballot, option, mayChange }, onAgain }: RecordedCardProps) {
  const words = useText().seat.vote;
  return (
    <ChoiceCard
      kind={option.role}
      lead={words.recorded}
      label={option.label}
      text={words.recordedAt(formatTimeWithSeconds(ballot.at))}
    >
      {ballot.text !== null && (
        <p ref={reachable} className={css.opinion} data-selectable>
          “{ballot.text}”
        </p>
      )}
      <div className={css.foot}>
        <div className={css.receipt}>
          <p className={css.quiet}>{words.receipt}</p>
          <p className={css.code} data-selectable>
            {groupCode(ballot.code)}
          </p>
          <p className={css.quiet}>{words.receiptText}</p>
        </div>
        <div className={css.again}>
          {mayChange && (
            <Button icon="undo" className={css.button} onClick={onAgain}>
              {words.again}
            </Button>
          )}
          <p className={css.quiet}>{mayChange ? words.untilClosed : words.noChange}</p>
        </div>
      </div>
    </ChoiceCard>
  );
}
