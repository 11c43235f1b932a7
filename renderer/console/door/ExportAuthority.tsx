import { useState } from 'react';
import type { RefusalCode } from '../../../core/refusal.ts';
import { useToasts } from '../../app/toasts.ts';
import { ask } from '../../app/useCommand.ts';
import { useText } from '../../app/useText.ts';
import { TextField } from '../../parts/TextField.tsx';
import { saveText } from '../audit/saveText.ts';
import { PassphraseDialog } from './PassphraseDialog.tsx';

/** Hands the authority out as a file for the technician's stick; its key stays encrypted in it (E-7). */
export function ExportAuthority({ onClose }: { onClose: () => void }) {
  const { console, refusals } = useText();
  const words = console.door.authority;
  const show = useToasts((state) => state.show);
  const [passphrase, setPassphrase] = useState('');
  const [busy, setBusy] = useState(false);
  const [refusal, setRefusal] = useState<RefusalCode | null>(null);
  const save = async () => {
    setBusy(true);
    const outcome = await ask({ kind: 'exportAuthority', passphrase });
    setBusy(false);
    if (outcome.kind === 'refused') {
      setRefusal(outcome.code);
      return;
    }
    if (outcome.answer.kind !== 'exportAuthority') return;
    saveText(outcome.answer.fileName, 'application/json', outcome.answer.content);
    show('ok', words.exported(outcome.answer.fileName));
    onClose();
  };
  return (
    <PassphraseDialog
      title={words.exportTitle}
      submitLabel={words.exportDo}
      ready={passphrase !== ''}
      busy={busy}
      onSubmit={() => void save()}
      onClose={onClose}
    >
      <p>{words.exportText}</p>
      <TextField
        label={words.passphrase}
        type="password"
        value={passphrase}
        onChange={(typed) => {
          setPassphrase(typed);
          setRefusal(null);
        }}
        error={refusal === null ? null : refusals[refusal]}
      />
    </PassphraseDialog>
  );
}
