import { cx } from '../../parts/cx.ts';
import { StatusGlyph } from '../../parts/StatusGlyph.tsx';
import { useView } from '../useRoom.ts';
import { useText } from '../useText.ts';
import css from './InResult.module.css';
import { useBallotState } from './useWitness.ts';

export interface InResultProps {
  pollId: string;
  /** Whose ballot. */
  personId: string;
}

/** The second tick of a recorded ballot: this terminal has found it by itself in the signed journal. */
export function InResult({ pollId, personId }: InResultProps) {
  const words = useText().witness;
  const state = useBallotState(pollId, personId);
  const poll = useView('poll');
  if (state === null) return null;
  if (state === 'included')
    return (
      <p className={cx(css.line, css.ok)} role="status">
        <StatusGlyph status="ok" /> {words.included}
      </p>
    );
  if (state === 'missing')
    return (
      <p className={cx(css.line, css.bad)} role="alert">
        <StatusGlyph status="bad" /> {words.missing}
      </p>
    );
  const isOpen = poll?.id === pollId && poll.state === 'open';
  return (
    <p className={css.line}>
      <StatusGlyph status={isOpen ? 'none' : 'loading'} /> {isOpen ? words.waitingOpen : words.waiting}
    </p>
  );
}
