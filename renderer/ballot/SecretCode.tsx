import { useText } from '../app/useText.ts';
import { Button } from '../parts/Button.tsx';
import { StatusPill } from '../parts/StatusPill.tsx';
import css from './SecretCode.module.css';
import type { BallotControl } from './useBallot.ts';

/** The code of an encrypted ballot before it is cast, and the press that has it shown and spoiled instead (Kiểm tra thử). */
export function SecretCode({ ballot }: { ballot: BallotControl }) {
  const words = useText().seat.ballot;
  const { secret } = ballot;
  if (secret === null) return <StatusPill status="loading">{words.encrypting}</StatusPill>;
  return (
    <div className={css.secret}>
      <div>
        <p className={css.quiet}>{words.code}</p>
        <p className={css.code} data-selectable>
          {secret.code}
        </p>
        <p className={css.quiet}>{words.codeNote}</p>
      </div>
      <Button icon="search" note={words.challengeNote} busy={ballot.busy} onClick={ballot.challenge}>
        {words.challenge}
      </Button>
    </div>
  );
}
