import { useState } from 'react';
import type { ElectionKey } from '../../../core/voting/electionKey.ts';
import type { TrusteeShare } from '../../../proof/secret/electionKey.ts';
import { useAct } from '../../app/useAct.ts';
import { useText } from '../../app/useText.ts';
import { Banner } from '../../parts/Banner.tsx';
import { Button } from '../../parts/Button.tsx';
import { ProgressBar } from '../../parts/ProgressBar.tsx';
import { StatusGlyph } from '../../parts/StatusGlyph.tsx';
import css from '../BoardDuty.module.css';
import { useRecount } from '../useRecount.ts';

export interface OpeningStepProps {
  meetingId: string;
  pollId: string;
  /** As this screen knew the poll; null when it never saw it. */
  hash: string | null;
  /** What this device made in the ceremony; null while it is being found again. */
  made: { readonly key: ElectionKey; readonly share: TrusteeShare } | null;
  /** The sum of this poll that this device has opened before. */
  opened: string | null;
  /** Called before the part is sent; the sum must be kept when it returns. */
  onOpening: (aggregate: string) => void;
}

type Trouble = 'otherKey' | 'openedOther' | 'failed';

/** This device counts the ballots itself, shows what it found, and opens that sum at one press. */
export function OpeningStep({ meetingId, pollId, hash, made, opened, onOpening }: OpeningStepProps) {
  const words = useText().countingBoard.opening;
  const { act, busy } = useAct();
  const { state, worker, again } = useRecount({ meetingId, pollId, hash });
  const [trouble, setTrouble] = useState<Trouble | null>(null);
  const [making, setMaking] = useState(false);

  const open = async (aggregate: string) => {
    if (made === null || worker.current === null) return;
    setMaking(true);
    const { key, share } = made;
    const answer = await worker.current.ask({ kind: 'open', key, share, opened }).catch(() => null);
    setMaking(false);
    if (answer?.kind === 'part') {
      onOpening(aggregate);
      await act({ kind: 'postPartial', meetingId, pollId, body: answer.body });
      return;
    }
    const reason = answer?.kind === 'refused' ? answer.reason : null;
    setTrouble(reason === 'opened' ? 'openedOther' : reason === 'election key' ? 'otherKey' : 'failed');
  };

  if (state.kind === 'counting') {
    return (
      <div className={css.body}>
        <p className={css.lead}>{words.counting}</p>
        <ProgressBar value={null} label={words.counting} />
        <p className={css.quiet}>{words.checked(state.checked)}</p>
      </div>
    );
  }
  if (state.kind === 'fault') {
    return (
      <div className={css.body}>
        <Banner tone="bad" word={words.faults[state.fault]}>
          {words.doNotOpen}
        </Banner>
        <Button onClick={again}>{words.again}</Button>
      </div>
    );
  }
  if (state.kind === 'failed') {
    return (
      <div className={css.body}>
        <Banner tone="warn" word={words.failed} />
        <Button variant="primary" onClick={again}>
          {words.again}
        </Button>
      </div>
    );
  }

  const { summary, aggregate, same } = state;
  return (
    <div className={css.body}>
      <p className={css.figure}>{words.counted(summary.counted, summary.roll)}</p>
      <ul className={css.facts}>
        <li>
          <StatusGlyph status={same === false ? 'bad' : same === true ? 'ok' : 'info'} />
          {same === false ? words.differs : same === true ? words.same : words.notYet}
        </li>
        {summary.invalid > 0 && (
          <li>
            <StatusGlyph status="warn" />
            {words.invalid(summary.invalid)}
          </li>
        )}
        {summary.unvouched > 0 && (
          <li>
            <StatusGlyph status="warn" />
            {words.unvouched(summary.unvouched)}
          </li>
        )}
      </ul>
      {trouble !== null && <Banner tone="bad" word={words[trouble]} />}
      {aggregate === null ? (
        <Banner tone="warn" word={words.tooFew} />
      ) : (
        <Button
          block
          variant="primary"
          icon="lock"
          busy={busy || making}
          disabled={same === false || made === null}
          note={words.onlySum}
          onClick={() => void open(aggregate)}
        >
          {words.press}
        </Button>
      )}
      {same === false && <Button onClick={again}>{words.again}</Button>}
    </div>
  );
}
