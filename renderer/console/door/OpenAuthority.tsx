import { useState } from 'react';
import type { RefusalCode } from '../../../core/refusal.ts';
import { useToasts } from '../../app/toasts.ts';
import { ask } from '../../app/useCommand.ts';
import { useLink } from '../../app/useRoom.ts';
import { useText } from '../../app/useText.ts';
import { Button } from '../../parts/Button.tsx';
import { TextField } from '../../parts/TextField.tsx';
import css from './door.module.css';

export interface OpenAuthorityProps {
  onOpened?: (() => void) | undefined;
  /** Leave it out where this is the one thing to do. */
  onCancel?: (() => void) | undefined;
}

/** Asks for the installation passphrase, which opens the authority's key for an hour (E-7). */
export function OpenAuthority({ onOpened, onCancel }: OpenAuthorityProps) {
  const { console, common, refusals } = useText();
  const words = console.door.authority;
  const show = useToasts((state) => state.show);
  const isOffline = useLink().kind !== 'open';
  const [passphrase, setPassphrase] = useState('');
  const [busy, setBusy] = useState(false);
  const [refusal, setRefusal] = useState<RefusalCode | null>(null);
  const open = async () => {
    setBusy(true);
    setRefusal(null);
    const outcome = await ask({ kind: 'openAuthority', passphrase });
    setBusy(false);
    if (outcome.kind === 'refused') {
      setRefusal(outcome.code);
      return;
    }
    setPassphrase('');
    show('ok', words.unlocked);
    onOpened?.();
  };
  return (
    <form
      className={css.form}
      onSubmit={(event) => {
        event.preventDefault();
        if (passphrase !== '' && !busy && !isOffline) void open();
      }}
    >
      <TextField
        label={words.passphrase}
        type="password"
        hint={words.passphraseHint}
        value={passphrase}
        onChange={setPassphrase}
        error={refusal === null ? null : refusals[refusal]}
      />
      <div className={css.buttons}>
        {onCancel !== undefined && <Button onClick={onCancel}>{common.cancel}</Button>}
        <Button type="submit" variant="primary" icon="unlock" busy={busy} disabled={passphrase === '' || isOffline}>
          {words.unlock}
        </Button>
      </div>
    </form>
  );
}
