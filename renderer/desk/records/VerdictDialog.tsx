import { useEffect, useState } from 'react';
import { formatDate, formatTime } from '../../../core/i18n/format.ts';
import { useLanguage, useText } from '../../app/useText.ts';
import { Banner } from '../../parts/Banner.tsx';
import { Button } from '../../parts/Button.tsx';
import { Dialog } from '../../parts/Dialog.tsx';
import type { Status } from '../../parts/StatusGlyph.tsx';
import { StatusPill } from '../../parts/StatusPill.tsx';
import { askPapers, type Told, Verdict } from './paperAsks.ts';
import css from './RecordsPage.module.css';
import { fileName, type PaperKind, paperPath } from './recordPaths.ts';
import { useDownload } from './useDownload.ts';

const MARKS: Readonly<Record<Verdict['signatures'][number]['mark'], Status>> = {
  good: 'ok',
  caution: 'warn',
  bad: 'bad',
};

export interface VerdictDialogProps {
  meetingId: string;
  kind: PaperKind;
  pollId: string | null;
  name: string;
  onClose: () => void;
}

/** What a check of a paper's signatures finds, each in the words of the verdict. */
export function VerdictDialog({ meetingId, kind, pollId, name, onClose }: VerdictDialogProps) {
  const { desk } = useText();
  const text = desk.records.signing;
  const { language } = useLanguage();
  const { download, underway } = useDownload();
  const [told, setTold] = useState<Told<Verdict> | null>(null);
  useEffect(() => {
    let isCurrent = true;
    const path = paperPath(meetingId, kind, 'pdf', pollId, { part: 'verdict', query: { lang: language } });
    void askPapers(Verdict, path).then((answer) => {
      if (isCurrent) setTold(answer);
    });
    return () => {
      isCurrent = false;
    };
  }, [meetingId, kind, pollId, language]);
  const page = paperPath(meetingId, kind, 'pdf', pollId, { part: 'verdict', query: { page: '1' } });
  return (
    <Dialog
      open
      onClose={onClose}
      title={text.verdictOf(name)}
      closeLabel={desk.shell.close}
      width="l"
      footer={
        <Button
          icon="download"
          busy={underway === page}
          onClick={() => void download(page, fileName([text.verdict, name], 'pdf'))}
        >
          {text.printPage}
        </Button>
      }
    >
      {told === null && <StatusPill status="loading">{text.checking}</StatusPill>}
      {told?.kind === 'refused' && <Banner tone="bad" word={told.sentence ?? desk.records.failed.offline} />}
      {told?.kind === 'ok' && (
        <ol className={css.signatures}>
          {told.value.signatures.map((signature) => (
            <li key={signature.order}>
              <StatusPill status={MARKS[signature.mark]}>{signature.overall}</StatusPill>
              <strong>{signature.signer}</strong>
              <small className={css.facts}>
                {[
                  signature.organization,
                  signature.issuer === '' ? '' : text.issuedBy(signature.issuer),
                  signature.claimedAt === null
                    ? ''
                    : text.claimedAt(`${formatTime(signature.claimedAt)} ${formatDate(signature.claimedAt)}`),
                  signature.reason,
                ]
                  .filter((part) => part !== '')
                  .join(' · ')}
              </small>
              <dl>
                {signature.lines.map(({ label, sentence }) => (
                  <div key={label}>
                    <dt>{label}</dt>
                    <dd>{sentence}</dd>
                  </div>
                ))}
              </dl>
            </li>
          ))}
          {told.value.signatures.length === 0 && <li>{text.noSignature}</li>}
        </ol>
      )}
    </Dialog>
  );
}
