import { useState } from 'react';
import { useText } from '../../app/useText.ts';
import { Button } from '../../parts/Button.tsx';
import { StatusPill } from '../../parts/StatusPill.tsx';
import type { PaperStatus } from './paperAsks.ts';
import css from './RecordsPage.module.css';
import { ReturnDialog } from './ReturnDialog.tsx';
import { fileName, type PaperKind, paperPath } from './recordPaths.ts';
import { SignDialog } from './SignDialog.tsx';
import { useDownload } from './useDownload.ts';
import { VerdictDialog } from './VerdictDialog.tsx';

export interface SignatureLineProps {
  meetingId: string;
  kind: PaperKind;
  pollId: string | null;
  name: string;
  status: PaperStatus | null;
  onSigned: () => void;
}

/** Who has signed a paper, and what can be done about signatures. */
export function SignatureLine({ meetingId, kind, pollId, name, status, onSigned }: SignatureLineProps) {
  const text = useText().desk.records.signing;
  const [open, setOpen] = useState<'sign' | 'return' | 'verdict' | null>(null);
  const { download, underway } = useDownload();
  const signed = status?.signed.find(({ paper }) => paper.kind === kind && paper.pollId === pollId);
  const unsigned = paperPath(meetingId, kind, 'pdf', pollId, { query: { fresh: '1' } });
  const close = () => setOpen(null);
  const of = { meetingId, kind, pollId, name };
  return (
    <div className={css.signing}>
      {signed !== undefined && (
        <StatusPill plain status="ok">
          {text.signedBy(signed.signatures.map((signature) => signature.name).join(', '))}
        </StatusPill>
      )}
      <Button small variant="quiet" icon="pencil" aria-label={text.signPaper(name)} onClick={() => setOpen('sign')}>
        {signed === undefined ? text.sign : text.signToo}
      </Button>
      <Button small variant="quiet" icon="upload" aria-label={text.returnOf(name)} onClick={() => setOpen('return')}>
        {text.bringBack}
      </Button>
      <Button small variant="quiet" icon="shield" aria-label={text.checkPaper(name)} onClick={() => setOpen('verdict')}>
        {text.check}
      </Button>
      {signed !== undefined && (
        <Button
          small
          variant="quiet"
          icon="download"
          busy={underway === unsigned}
          onClick={() => void download(unsigned, fileName([name, text.unsigned], 'pdf'))}
        >
          {text.unsigned}
        </Button>
      )}
      {open === 'sign' && <SignDialog {...of} onSigned={onSigned} onClose={close} />}
      {open === 'return' && (
        <ReturnDialog
          {...of}
          onTaken={() => {
            onSigned();
            // What the signatures are worth, at once.
            setOpen('verdict');
          }}
          onClose={close}
        />
      )}
      {open === 'verdict' && <VerdictDialog {...of} onClose={close} />}
    </div>
  );
}
