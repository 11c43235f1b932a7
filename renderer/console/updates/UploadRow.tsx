import { formatBytes } from '../../../core/i18n/format.ts';
import { useLanguage, useText } from '../../app/useText.ts';
import { IconButton } from '../../parts/IconButton.tsx';
import { ProgressBar } from '../../parts/ProgressBar.tsx';
import { StatusGlyph } from '../../parts/StatusGlyph.tsx';
import css from './UpdatesPart.module.css';
import { type UpdateUpload, useUpdateUploads } from './updateUploads.ts';

/** One installer on its way: how far it is, or what stopped it. */
export function UploadRow({ upload: { id, name, size, state } }: { upload: UpdateUpload }) {
  const words = useText().console.updates;
  const { language } = useLanguage();
  const { drop } = useUpdateUploads();
  const sent = state.kind === 'sending' ? Math.min(state.sent, size) : 0;
  const all = state.kind === 'sending' && sent >= size;
  const percent = size === 0 ? 0 : Math.floor((sent / size) * 100);
  return (
    <li className={css.upload}>
      <div className={css.uploadHead}>
        <span className={css.uploadName} title={name}>
          {name}
        </span>
        <IconButton
          icon="cross"
          small
          label={state.kind === 'failed' ? words.putAway(name) : words.stop(name)}
          onClick={() => drop(id)}
        />
      </div>
      {state.kind === 'failed' ? (
        <p className={css.fault} role="alert">
          <StatusGlyph status="bad" />
          {words.faults[state.fault]}
        </p>
      ) : (
        <>
          <ProgressBar value={all ? null : sent} max={size} label={words.uploading(name)} />
          <p className={css.note}>
            {all ? words.storing : words.progress(formatBytes(sent, language), formatBytes(size, language), percent)}
          </p>
        </>
      )}
    </li>
  );
}
