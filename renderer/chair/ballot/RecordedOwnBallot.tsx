import { useText } from '../../app/useText.ts';
import { BallotKeyState } from '../../ballot/BallotKeyState.tsx';
import type { Scene } from '../../ballot/ballotScene.ts';
import { isSingle, type Poll } from '../../ballot/ballotTypes.ts';
import { Button } from '../../parts/Button.tsx';
import { ChoiceGlyph } from '../../parts/ChoiceGlyph.tsx';
import { StatusGlyph } from '../../parts/StatusGlyph.tsx';
import css from './OwnBallot.module.css';

export interface RecordedOwnBallotProps {
  poll: Poll;
  scene: Extract<Scene, { kind: 'recorded' }>;
  onAgain: () => void;
}

/** The chair's ballot as the journal has it; of a secret one only that it is there, and its code. */
export function RecordedOwnBallot({ poll, scene: { ballot, mayChange }, onAgain }: RecordedOwnBallotProps) {
  const t = useText();
  const words = t.chair.own;
  const option = isSingle(poll) ? poll.rule.options.find(({ id }) => id === ballot.choices?.[0]) : undefined;
  return (
    <>
      <div className={css.recorded} role="status">
        {option === undefined ? (
          <StatusGlyph status="ok" size="44px" />
        ) : (
          <ChoiceGlyph kind={option.role} size="44px" />
        )}
        <p>
          {ballot.choices === null ? t.seat.ballot.recordedSecret : words.recorded}
          {option !== undefined && (
            <>
              : <strong>{option.label}</strong>
            </>
          )}
          <span className={css.quiet}>{words.code(ballot.code)}</span>
        </p>
      </div>
      <BallotKeyState keyId={ballot.key} />
      {mayChange ? (
        <Button small block onClick={onAgain}>
          {words.again}
        </Button>
      ) : (
        <p className={css.quiet}>{poll.pausedAt === null ? words.final : t.seat.vote.paused}</p>
      )}
    </>
  );
}
