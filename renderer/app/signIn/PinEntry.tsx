import { useEffect, useState } from 'react';
import { NumPad } from '../../parts/NumPad.tsx';
import { useSignInState } from '../useRoom.ts';
import { useText } from '../useText.ts';
import css from './signIn.module.css';

/** Digits of a PIN as the room issues them. */
const PIN_DIGITS = 6;

export interface PinEntryProps {
  error: string | null;
  busy: boolean;
  disabled: boolean;
  onPin: (pin: string) => void;
  /** What the last press does; into the meeting, unless it says otherwise. */
  submit?: string | undefined;
}

/** The PIN pad; a refused PIN is emptied so that the next attempt starts clean. */
export function PinEntry({ error, busy, disabled, onPin, submit }: PinEntryProps) {
  const words = useText().signIn;
  const state = useSignInState();
  const [pin, setPin] = useState('');
  useEffect(() => {
    if (state.kind === 'refused') setPin('');
  }, [state]);
  const labels = {
    pad: words.pinPad,
    backspace: words.backspace,
    clear: words.clearPin,
    submit: busy ? words.checking : (submit ?? words.enter),
    entered: words.digitsEntered,
  };
  return (
    <>
      {error === null && <p className={css.hint}>{words.pinHint}</p>}
      <NumPad
        value={pin}
        onChange={setPin}
        onSubmit={() => {
          if (!disabled) onPin(pin);
        }}
        minLength={PIN_DIGITS}
        maxLength={PIN_DIGITS}
        masked
        error={pin === '' || disabled ? error : null}
        busy={busy}
        labels={labels}
      />
    </>
  );
}
