import { useState } from 'react';
import { z } from 'zod';
import { useToasts } from '../../app/toasts.ts';
import { useLanguage, useText } from '../../app/useText.ts';
import { Banner } from '../../parts/Banner.tsx';
import { Dialog } from '../../parts/Dialog.tsx';
import { FileDrop } from '../../parts/FileDrop.tsx';
import { StatusPill } from '../../parts/StatusPill.tsx';
import { askPapers } from './paperAsks.ts';
import css from './RecordsPage.module.css';
import { type PaperKind, paperPath } from './recordPaths.ts';

const Taken = z.object({ signers: z.array(z.string()) });

export interface ReturnDialogProps {
  meetingId: string;
  kind: PaperKind;
  pollId: string | null;
  /** The paper as people call it. */
  name: string;
  /** The file is in force from now on. */
  onTaken: () => void;
  onClose: () => void;
}

/** Takes back a PDF that was signed elsewhere, with a token; the server says in words why it takes it or not. */
export function ReturnDialog({ meetingId, kind, pollId, name, onTaken, onClose }: ReturnDialogProps) {
  const { desk } = useText();
  const text = desk.records.signing;
  const { language } = useLanguage();
  const show = useToasts((state) => state.show);
  const [busy, setBusy] = useState(false);
  const [trouble, setTrouble] = useState<string | null>(null);
  const bring = async (file: File | undefined) => {
    if (file === undefined || busy) return;
    setBusy(true);
    setTrouble(null);
    const path = paperPath(meetingId, kind, 'pdf', pollId, { part: 'signed', query: { lang: language } });
    const headers = { 'Content-Type': 'application/pdf' };
    const told = await askPapers(Taken, path, { method: 'POST', headers, body: file });
    setBusy(false);
    if (told.kind === 'refused') {
      setTrouble(told.sentence ?? desk.records.failed.offline);
      return;
    }
    show('ok', text.done(told.value.signers.join(', ')));
    onTaken();
  };
  return (
    <Dialog open onClose={onClose} title={text.returnOf(name)} closeLabel={desk.shell.close}>
      <div className={css.form}>
        <p>{text.returnText}</p>
        <p className={css.quiet}>{text.token}</p>
        <FileDrop
          label={text.dropSigned}
          chooseLabel={text.chooseFile}
          hint={text.signedHint}
          accept=".pdf,application/pdf"
          disabled={busy}
          onFiles={([file]) => void bring(file)}
        />
        {busy && <StatusPill status="loading">{text.checking}</StatusPill>}
        {trouble !== null && <Banner tone="bad" word={trouble} />}
      </div>
    </Dialog>
  );
}
