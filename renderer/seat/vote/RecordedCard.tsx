import { formatTimeWithSeconds } from '../../../core/i18n/format.ts';
import { useText } from '../../app/useText.ts';
import { InResult } from '../../app/witness/InResult.tsx';
import { BallotKeyState } from '../../ballot/BallotKeyState.tsx';
import type { Scene } from '../../ballot/ballotScene.ts';
import { isSingle, type Poll } from '../../ballot/ballotTypes.ts';
import { MarkGroups } from '../../ballot/MarkGroups.tsx';
import type { BallotControl } from '../../ballot/useBallot.ts';
import { Button } from '../../parts/Button.tsx';
import { reachable } from '../../parts/reachable.ts';
import { ChoiceCard } from './ChoiceCard.tsx';
import css from './RecordedCard.module.css';

export interface RecordedCardProps {
  poll: Poll;
  scene: Extract<Scene, { kind: 'recorded' }>;
  ballot: BallotControl;
}

/** The server's word that the ballot is on disk, with its code, and the way to change it while that is allowed. */
export function RecordedCard({ poll, scene: { ballot: recorded, mayChange }, ballot }: RecordedCardProps) {
  const t = useText();
  const words = t.seat.vote;
  const { choices } = recorded;
  const time = formatTimeWithSeconds(recorded.at);
  const option = isSingle(poll) ? poll.rule.options.find(({ id }) => id === choices?.[0]) : undefined;
  const said = option === undefined ? null : (recorded.words?.[0] ?? null);
  const next = ballot.hands?.find((hand) => hand.entitled && hand.ballot === null);
  return (
    <ChoiceCard
      kind={option?.role ?? (choices === null ? 'secret' : 'list')}
      lead={
        option !== undefined ? words.recorded : choices === null ? t.seat.ballot.recordedSecret : t.seat.ballot.recorded
      }
      label={option?.label ?? ''}
      text={choices === null ? t.seat.ballot.recordedSecretText(time) : words.recordedAt(time)}
    >
      {said !== null && (
        <p ref={reachable} className={css.opinion} data-selectable>
          “{said}”
        </p>
      )}
      {option === undefined && choices !== null && (
        <div ref={reachable} className={css.marks}>
          <MarkGroups poll={poll} choices={choices} />
        </div>
      )}
      <div className={css.foot}>
        <div className={css.receipt}>
          <p className={css.quiet}>{words.receipt}</p>
          <p className={css.code} data-selectable>
            {recorded.code}
          </p>
          <p className={css.quiet}>{words.receiptText}</p>
          <BallotKeyState keyId={recorded.key} />
          {ballot.hand !== null && <InResult pollId={poll.id} personId={ballot.hand.personId} />}
        </div>
        <div className={css.again}>
          {next !== undefined && (
            <Button
              variant="primary"
              icon="arrowRight"
              className={css.button}
              onClick={() => ballot.turnTo(next.personId)}
            >
              {t.seat.ballot.hands.next(next.name)}
            </Button>
          )}
          {mayChange && (
            <Button icon="undo" className={css.button} onClick={ballot.startAgain}>
              {words.again}
            </Button>
          )}
          <p className={css.quiet}>
            {mayChange ? words.untilClosed : poll.pausedAt === null ? words.noChange : words.paused}
          </p>
        </div>
      </div>
    </ChoiceCard>
  );
}
