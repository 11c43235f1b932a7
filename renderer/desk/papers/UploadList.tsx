import { useEffect } from 'react';
import { formatBytes } from '../../../core/i18n/format.ts';
import { useLanguage, useText } from '../../app/useText.ts';
import { Button } from '../../parts/Button.tsx';
import { FileDrop } from '../../parts/FileDrop.tsx';
import { IconButton } from '../../parts/IconButton.tsx';
import { ProgressBar } from '../../parts/ProgressBar.tsx';
import { StatusGlyph } from '../../parts/StatusGlyph.tsx';
import { useDeskMeeting } from '../deskMeeting.ts';
import { useSendBlock } from '../shared/useSendBlock.ts';
import css from './UploadList.module.css';
import { mayRetry } from './uploadFault.ts';
import { type Upload, useUploads } from './uploads.ts';

/** Takes PDFs for one item (or for none) and shows how each of them fares. */
export function UploadList({ itemId }: { itemId: string | null }) {
  const { meeting } = useDeskMeeting();
  const text = useText().desk.papers;
  const blocked = useSendBlock();
  const { uploads, add } = useUploads();
  const here = uploads.filter((upload) => upload.meetingId === meeting.id && upload.itemId === itemId);
  const underway = uploads.some((upload) => upload.state.kind !== 'failed');
  useEffect(() => {
    if (!underway) return;
    const stay = (event: BeforeUnloadEvent) => event.preventDefault();
    window.addEventListener('beforeunload', stay);
    return () => window.removeEventListener('beforeunload', stay);
  }, [underway]);
  return (
    <div className={css.uploads}>
      <FileDrop
        label={text.drop}
        chooseLabel={text.choose}
        hint={blocked ?? text.dropHint}
        accept="application/pdf,.pdf"
        multiple
        disabled={blocked !== undefined}
        onFiles={(files) => add(meeting.id, itemId, files)}
      />
      {here.length > 0 && (
        <ul className={css.list} aria-label={text.uploads}>
          {here.map((upload) => (
            <UploadRow key={upload.paperId} upload={upload} />
          ))}
        </ul>
      )}
    </div>
  );
}

function UploadRow({ upload }: { upload: Upload }) {
  const { desk, refusals } = useText();
  const text = desk.papers;
  const { retry, drop } = useUploads();
  const { state, paperId, name } = upload;
  const why = state.kind === 'failed' ? state.why : null;
  return (
    <li className={css.row}>
      <span className={css.name} title={upload.file.name}>
        {upload.file.name}
      </span>
      {why === null ? (
        <Progress upload={upload} />
      ) : (
        <span className={css.fault} role="alert">
          <StatusGlyph status="bad" />
          {why.kind === 'refused' ? refusals[why.code] : text.upload[why.fault]}
        </span>
      )}
      {why !== null && mayRetry(why) && (
        <Button variant="quiet" small icon="refresh" aria-label={text.retry(name)} onClick={() => retry(paperId)}>
          {desk.shell.retry}
        </Button>
      )}
      <IconButton
        icon="cross"
        small
        label={why === null ? text.stop(name) : text.putAway(name)}
        onClick={() => drop(paperId)}
      />
    </li>
  );
}

function Progress({ upload: { state, file, name } }: { upload: Upload }) {
  const text = useText().desk.papers;
  const { language } = useLanguage();
  const sent = state.kind === 'sending' ? Math.min(state.sent, file.size) : 0;
  const all = sent >= file.size;
  const figures = text.progress(
    formatBytes(sent, language),
    formatBytes(file.size, language),
    Math.floor((sent / file.size) * 100),
  );
  return (
    <>
      <span className={css.bar}>
        <ProgressBar value={all ? null : sent} max={file.size} label={text.progressLabel(name)} />
      </span>
      <span className={css.figures}>{state.kind === 'waiting' ? text.waiting : all ? text.storing : figures}</span>
    </>
  );
}
