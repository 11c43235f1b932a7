import { useText } from '../../app/useText.ts';
import type { Poll, Recorded } from '../../ballot/ballotTypes.ts';
import { useBeforeText } from '../../ballot/useBeforeText.ts';
import { Button } from '../../parts/Button.tsx';
import css from './Choices.module.css';

/** The ballot that counts while another is being made, and the way back to it. */
export function Before({ poll, before, onKeep }: { poll: Poll; before: Recorded; onKeep: () => void }) {
  const words = useText().seat.vote;
  const text = useBeforeText();
  return (
    <div className={css.before}>
      <p>{text(poll, before)}</p>
      <Button small icon="undo" onClick={onKeep}>
        {words.keep}
      </Button>
    </div>
  );
}
