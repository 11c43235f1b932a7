import { useState } from 'react';
import { useText } from '../../app/useText.ts';
import { Button } from '../../parts/Button.tsx';
import css from '../BoardDuty.module.css';
import { ceremonyWork } from '../useCeremony.ts';

export interface AcceptStepProps {
  needed: number;
  of: number;
  /** Takes the seed that was made, base64url. */
  onSeed: (seed: string) => void;
}

/** The first press: this terminal makes its seed. */
export function AcceptStep({ needed, of, onSeed }: AcceptStepProps) {
  const words = useText().countingBoard;
  const [busy, setBusy] = useState(false);
  const [failed, setFailed] = useState(false);
  const accept = () => {
    setBusy(true);
    setFailed(false);
    ceremonyWork().then(
      (work) => onSeed(work.newSeed()),
      () => {
        setBusy(false);
        setFailed(true);
      },
    );
  };
  return (
    <div className={css.body}>
      <p className={css.lead}>{words.accept.text(needed, of)}</p>
      <p className={css.quiet}>{words.accept.next}</p>
      {failed && <p role="alert">{words.opening.failed}</p>}
      <Button block variant="primary" icon="lock" busy={busy} onClick={accept} data-autofocus>
        {words.accept.press}
      </Button>
    </div>
  );
}
