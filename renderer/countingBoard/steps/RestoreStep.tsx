import { useState } from 'react';
import { useText } from '../../app/useText.ts';
import { Button } from '../../parts/Button.tsx';
import { TextArea } from '../../parts/TextArea.tsx';
import css from '../BoardDuty.module.css';
import { ceremonyWork } from '../useCeremony.ts';

export interface RestoreStepProps {
  /** The letters given before were a seed, and not this ceremony's. */
  wasWrongSeed: boolean;
  onSeed: (seed: string) => void;
}

/** The letters of the envelope make another terminal this member's. */
export function RestoreStep({ wasWrongSeed, onSeed }: RestoreStepProps) {
  const words = useText().countingBoard.restore;
  const [typed, setTyped] = useState('');
  const [error, setError] = useState<string | undefined>(wasWrongSeed ? words.wrongSeed : undefined);
  const restore = async () => {
    const seed = (await ceremonyWork()).seedOf(typed);
    if (seed === null) setError(words.wrong);
    else onSeed(seed);
  };
  return (
    <div className={css.body}>
      <p className={css.lead}>{words.text}</p>
      <TextArea
        label={words.label}
        value={typed}
        onChange={(value) => {
          setError(undefined);
          setTyped(value);
        }}
        error={error}
        rows={3}
        maxLength={100}
        autoComplete="off"
        spellCheck={false}
      />
      <Button block variant="primary" icon="unlock" disabled={typed.trim() === ''} onClick={() => void restore()}>
        {words.press}
      </Button>
    </div>
  );
}
