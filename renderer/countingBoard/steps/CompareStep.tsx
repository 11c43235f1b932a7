import { useState } from 'react';
import { useAct } from '../../app/useAct.ts';
import { useText } from '../../app/useText.ts';
import { Button } from '../../parts/Button.tsx';
import { ConfirmDialog } from '../../parts/ConfirmDialog.tsx';
import css from '../BoardDuty.module.css';

export interface CompareStepProps {
  meetingId: string;
  ceremonyId: string;
  /** As this device has found them itself. */
  found: readonly string[];
}

/** Six words, to be compared with those read aloud. */
export function CompareStep({ meetingId, ceremonyId, found }: CompareStepProps) {
  const t = useText();
  const words = t.countingBoard.compare;
  const { act, busy } = useAct();
  const [asking, setAsking] = useState(false);
  const answer = (matches: boolean) => void act({ kind: 'confirmKey', meetingId, ceremonyId, matches });
  return (
    <div className={css.body}>
      <ol className={css.words} aria-label={words.title}>
        {found.map((word, i) => (
          // Words may repeat; their order is what is compared.
          // biome-ignore lint/suspicious/noArrayIndexKey: the place is the word's identity
          <li key={i}>
            <span className={css.number}>{i + 1}</span>
            {word}
          </li>
        ))}
      </ol>
      <p className={css.lead}>{words.text}</p>
      <div className={css.actions}>
        <Button variant="danger" icon="cross" busy={busy} onClick={() => setAsking(true)}>
          {words.differs}
        </Button>
        <Button variant="primary" icon="check" busy={busy} onClick={() => answer(true)}>
          {words.matches}
        </Button>
      </div>
      <ConfirmDialog
        open={asking}
        title={words.askTitle}
        confirmLabel={words.differs}
        cancelLabel={t.common.cancel}
        onConfirm={() => {
          setAsking(false);
          answer(false);
        }}
        onCancel={() => setAsking(false)}
      >
        {words.askText}
      </ConfirmDialog>
    </div>
  );
}
