import { useState } from 'react';
import type { RefusalCode } from '../../../core/refusal.ts';
import { useToasts } from '../../app/toasts.ts';
import { ask } from '../../app/useCommand.ts';
import { useText } from '../../app/useText.ts';
import { TextField } from '../../parts/TextField.tsx';
import { newPassphraseFault } from './newPassphraseFault.ts';
import { PassphraseDialog } from './PassphraseDialog.tsx';

/** Another installation passphrase, typed twice. */
export function ChangePassphrase({ onClose }: { onClose: () => void }) {
  const { console, refusals } = useText();
  const words = console.door.authority;
  const show = useToasts((state) => state.show);
  const [current, setCurrent] = useState('');
  const [next, setNext] = useState('');
  const [repeat, setRepeat] = useState('');
  const [busy, setBusy] = useState(false);
  const [refusal, setRefusal] = useState<RefusalCode | null>(null);
  const fault = newPassphraseFault(next, repeat);
  const change = async () => {
    setBusy(true);
    const outcome = await ask({ kind: 'changePassphrase', current, next });
    setBusy(false);
    if (outcome.kind === 'refused') {
      setRefusal(outcome.code);
      return;
    }
    show('ok', words.changed);
    onClose();
  };
  return (
    <PassphraseDialog
      title={words.changeTitle}
      submitLabel={words.changeDo}
      ready={current !== '' && next !== '' && fault === null && repeat === next}
      busy={busy}
      onSubmit={() => void change()}
      onClose={onClose}
    >
      <TextField
        label={words.current}
        type="password"
        value={current}
        onChange={(typed) => {
          setCurrent(typed);
          setRefusal(null);
        }}
        error={refusal === null ? null : refusals[refusal]}
      />
      <TextField
        label={words.next}
        type="password"
        autoComplete="new-password"
        hint={words.nextHint}
        value={next}
        onChange={setNext}
        error={fault === 'short' ? words.short : null}
      />
      <TextField
        label={words.repeat}
        type="password"
        autoComplete="new-password"
        value={repeat}
        onChange={setRepeat}
        error={fault === 'differs' ? words.differs : null}
      />
    </PassphraseDialog>
  );
}
