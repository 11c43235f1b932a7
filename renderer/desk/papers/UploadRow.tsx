import { formatBytes } from '../../../core/i18n/format.ts';
import { useLanguage, useText } from '../../app/useText.ts';
import { Button } from '../../parts/Button.tsx';
import { IconButton } from '../../parts/IconButton.tsx';
import { ProgressBar } from '../../parts/ProgressBar.tsx';
import { StatusGlyph } from '../../parts/StatusGlyph.tsx';
import { UploadFaultText } from './UploadFaultText.tsx';
import css from './UploadList.module.css';
import { mayRetry } from './uploadFault.ts';
import { type Upload, useUploads } from './uploads.ts';

/** One file on its way: how far it is, or why it stopped and what to do. */
export function UploadRow({ upload }: { upload: Upload }) {
  const { desk } = useText();
  const text = desk.papers;
  const { retry, drop } = useUploads();
  const { state, id, name } = upload;
  const why = state.kind === 'failed' ? state.why : null;
  // A version takes its place as soon as it arrives; there is nothing that could be removed alone.
  const stays = state.kind === 'taken' && (state.stopped || upload.isVersion);
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
          <UploadFaultText why={why} />
        </span>
      )}
      {why !== null && mayRetry(why) && (
        <Button variant="quiet" small icon="refresh" aria-label={text.retry(name)} onClick={() => retry(id)}>
          {desk.shell.retry}
        </Button>
      )}
      {!stays && (
        <IconButton
          icon="cross"
          small
          label={why === null ? text.stop(name) : text.putAway(name)}
          onClick={() => drop(id)}
        />
      )}
    </li>
  );
}

function Progress({ upload: { state, file, name } }: { upload: Upload }) {
  const { papers: text, intake } = useText().desk;
  const { language } = useLanguage();
  const sent = state.kind === 'sending' ? Math.min(state.sent, file.size) : 0;
  const all = sent >= file.size || state.kind === 'taken';
  const words = () => {
    if (state.kind === 'waiting') return text.waiting;
    if (state.kind === 'taken') {
      if (state.stopped) return text.stopping;
      return state.at.kind === 'queued' ? intake.queued(state.at.ahead) : intake[state.at.kind];
    }
    if (all) return text.storing;
    const percent = Math.floor((sent / file.size) * 100);
    return text.progress(formatBytes(sent, language), formatBytes(file.size, language), percent);
  };
  return (
    <>
      <span className={css.bar}>
        <ProgressBar value={all ? null : sent} max={file.size} label={text.progressLabel(name)} />
      </span>
      <span className={css.figures} aria-live="polite">
        {words()}
      </span>
    </>
  );
}
