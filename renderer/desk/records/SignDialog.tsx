import { useState } from 'react';
import { z } from 'zod';
import { useToasts } from '../../app/toasts.ts';
import { useLanguage, useText } from '../../app/useText.ts';
import { Banner } from '../../parts/Banner.tsx';
import { Button } from '../../parts/Button.tsx';
import { Dialog } from '../../parts/Dialog.tsx';
import { FileDrop } from '../../parts/FileDrop.tsx';
import { TextField } from '../../parts/TextField.tsx';
import { askPapers } from './paperAsks.ts';
import css from './RecordsPage.module.css';
import { type PaperKind, paperPath } from './recordPaths.ts';

/** The server takes no larger file. */
const P12_BYTES = 1024 * 1024;
const Signed = z.object({ signer: z.string() });

export interface SignDialogProps {
  meetingId: string;
  kind: PaperKind;
  pollId: string | null;
  /** The paper as people call it. */
  name: string;
  onSigned: () => void;
  onClose: () => void;
}

/** Signs a paper with a P12 file. File and password live in this dialog only and are gone with it. */
export function SignDialog({ meetingId, kind, pollId, name, onSigned, onClose }: SignDialogProps) {
  const { desk } = useText();
  const text = desk.records.signing;
  const { language } = useLanguage();
  const show = useToasts((state) => state.show);
  const [file, setFile] = useState<File | null>(null);
  const [password, setPassword] = useState('');
  const [reason, setReason] = useState('');
  const [busy, setBusy] = useState(false);
  const [trouble, setTrouble] = useState<string | null>(null);

  const choose = (chosen: File | undefined) => {
    const isTooLarge = chosen !== undefined && chosen.size > P12_BYTES;
    setTrouble(isTooLarge ? text.tooLarge : null);
    if (chosen !== undefined && !isTooLarge) setFile(chosen);
  };
  const submit = async () => {
    if (file === null || password === '') {
      setTrouble(text.missing);
      return;
    }
    setBusy(true);
    const path = paperPath(meetingId, kind, 'pdf', pollId, { part: 'signatures', query: { lang: language } });
    const told = await askPapers(Signed, path, {
      method: 'POST',
      headers: { 'Content-Type': 'application/json' },
      body: JSON.stringify({ p12: base64Of(new Uint8Array(await file.arrayBuffer())), password, reason }),
    });
    setBusy(false);
    setPassword('');
    if (told.kind === 'refused') {
      setTrouble(told.sentence ?? desk.records.failed.offline);
      return;
    }
    show('ok', text.done(told.value.signer));
    onSigned();
    onClose();
  };
  return (
    <Dialog
      open
      onClose={onClose}
      title={text.title(name)}
      closeLabel={desk.shell.close}
      footer={
        <>
          <Button onClick={onClose}>{text.cancel}</Button>
          <Button variant="primary" icon="pencil" busy={busy} onClick={() => void submit()}>
            {text.sign}
          </Button>
        </>
      }
    >
      <form
        className={css.form}
        onSubmit={(event) => {
          event.preventDefault();
          void submit();
        }}
      >
        <p>{text.honest}</p>
        <FileDrop
          label={file === null ? text.dropFile : text.chosen(file.name)}
          chooseLabel={text.chooseFile}
          hint={text.fileHint}
          accept=".p12,.pfx,application/x-pkcs12"
          onFiles={([chosen]) => choose(chosen)}
        />
        <TextField label={text.password} type="password" required value={password} onChange={setPassword} />
        <TextField label={text.reason} hint={text.reasonHint} maxLength={200} value={reason} onChange={setReason} />
        {trouble !== null && <Banner tone="bad" word={trouble} />}
        <p className={css.quiet}>{text.token}</p>
      </form>
    </Dialog>
  );
}

const base64Of = (bytes: Uint8Array): string => btoa(Array.from(bytes, (byte) => String.fromCharCode(byte)).join(''));
