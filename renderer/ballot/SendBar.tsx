import { useText } from '../app/useText.ts';
import { Button } from '../parts/Button.tsx';
import { Checkbox } from '../parts/Checkbox.tsx';
import { faultOf, unmarkedOf } from './ballotDraft.ts';
import { isStruck, type Poll } from './ballotTypes.ts';
import css from './SendBar.module.css';
import type { BallotControl } from './useBallot.ts';
import { useFaultText } from './useFaultText.ts';

/** The way on from a list: to read it once more, or why not yet. */
export function SendBar({ poll, ballot }: { poll: Poll; ballot: BallotControl }) {
  const words = useText().seat.ballot;
  const faultText = useFaultText();
  const { draft } = ballot;
  const fault = faultOf(poll, draft);
  const left = unmarkedOf(draft.choices).length;
  return (
    <div className={css.bar}>
      {!isStruck(poll) && left > 0 && (
        <Checkbox
          look="switch"
          label={words.blanks}
          hint={draft.blanks ? words.blanksOn(left) : words.blanksOff(left)}
          checked={draft.blanks}
          onChange={ballot.allowBlanks}
        />
      )}
      <Button
        block
        variant="primary"
        icon={fault === null ? 'check' : 'lock'}
        disabled={fault !== null}
        note={fault === null ? undefined : faultText(fault)}
        onClick={ballot.review}
      >
        {words.review}
      </Button>
    </div>
  );
}
