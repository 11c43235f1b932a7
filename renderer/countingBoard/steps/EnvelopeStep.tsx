import { useEffect, useState } from 'react';
import { useText } from '../../app/useText.ts';
import { Banner } from '../../parts/Banner.tsx';
import { Button } from '../../parts/Button.tsx';
import css from '../BoardDuty.module.css';
import { ceremonyWork } from '../useCeremony.ts';

export interface EnvelopeStepProps {
  seed: string;
  onNoted: () => void;
}

/** The seed as thirteen groups of letters, to be copied by hand into a sealed envelope. */
export function EnvelopeStep({ seed, onNoted }: EnvelopeStepProps) {
  const words = useText().countingBoard.envelope;
  const [letters, setLetters] = useState<readonly string[]>([]);
  useEffect(() => {
    let isWanted = true;
    void ceremonyWork().then((work) => {
      if (isWanted) setLetters(work.lettersOf(seed).split(' '));
    });
    return () => {
      isWanted = false;
    };
  }, [seed]);
  return (
    <div className={css.body}>
      <p className={css.lead}>{words.text}</p>
      <ol className={css.letters} aria-label={words.letters}>
        {letters.map((group, i) => (
          // Groups may repeat; their order is what is copied.
          // biome-ignore lint/suspicious/noArrayIndexKey: the place is the group's identity
          <li key={i}>
            <span className={css.number}>{i + 1}</span>
            {group}
          </li>
        ))}
      </ol>
      <Banner tone="warn" word={words.once} />
      <Button block variant="primary" icon="check" disabled={letters.length === 0} onClick={onNoted}>
        {words.press}
      </Button>
    </div>
  );
}
