import { useState } from 'react';
import { formatBytes, formatDate } from '../../../core/i18n/format.ts';
import { useToasts } from '../../app/toasts.ts';
import { useAsk } from '../../app/useAsk.ts';
import { useLink } from '../../app/useRoom.ts';
import { useLanguage, useText } from '../../app/useText.ts';
import { ConfirmDialog } from '../../parts/ConfirmDialog.tsx';
import { FileDrop } from '../../parts/FileDrop.tsx';
import { IconButton } from '../../parts/IconButton.tsx';
import { Panel } from '../../parts/Panel.tsx';
import { StatusPill } from '../../parts/StatusPill.tsx';
import css from './UpdatesPart.module.css';
import { UploadRow } from './UploadRow.tsx';
import { useUpdateUploads } from './updateUploads.ts';
import type { HeldVersion } from './versions.ts';

export interface HeldVersionsProps {
  held: readonly HeldVersion[];
  serverVersion: string;
  /** The version of a rollout that runs, which cannot be removed; null while none does. */
  busyWith: string | null;
}

/** The versions that the server holds; the technician brings and removes them. */
export function HeldVersions({ held, serverVersion, busyWith }: HeldVersionsProps) {
  const text = useText();
  const words = text.console.updates;
  const { language } = useLanguage();
  const isOpen = useLink().kind === 'open';
  const { put, busy } = useAsk();
  const show = useToasts((state) => state.show);
  const { uploads, add } = useUpdateUploads();
  const [removing, setRemoving] = useState<string | null>(null);
  const remove = async (version: string) => {
    await put({ kind: 'removeUpdate', version }, words.removed(version));
    setRemoving(null);
  };
  return (
    <Panel title={words.versions} hint={words.versionsHint(serverVersion)} flush className={css.held}>
      <div className={css.drop}>
        <FileDrop
          label={words.drop}
          chooseLabel={words.choose}
          hint={words.dropHint}
          accept=".deb,.AppImage,.exe"
          multiple
          disabled={!isOpen}
          onFiles={(files) => add(files, (name) => show('ok', words.uploaded(name)))}
        />
      </div>
      {uploads.length > 0 && (
        <ul className={css.uploads}>
          {uploads.map((upload) => (
            <UploadRow key={upload.id} upload={upload} />
          ))}
        </ul>
      )}
      {held.length > 0 && (
        <ul className={css.versions}>
          {held.map(({ version, against, files }) => (
            <li key={version} className={css.heldVersion}>
              <div className={css.heldHead}>
                <strong className={css.version}>{version}</strong>
                <StatusPill status={against === 'fits' ? 'ok' : 'warn'} plain>
                  {words[against]}
                </StatusPill>
                <span className={css.remove}>
                  <IconButton
                    icon="trash"
                    look="danger"
                    small
                    label={words.remove(version)}
                    disabled={!isOpen || version === busyWith}
                    onClick={() => setRemoving(version)}
                  />
                </span>
              </div>
              <ul className={css.files}>
                {files.map(({ file, platform, size, at, sha256 }) => (
                  <li key={file}>
                    <span>{words.platforms[platform]}</span>
                    <span>{formatBytes(size, language)}</span>
                    <span>{formatDate(at)}</span>
                    <code title={`${words.hash}: ${sha256}`} data-selectable>
                      {sha256.slice(0, HASH_SHOWN)}
                    </code>
                  </li>
                ))}
              </ul>
            </li>
          ))}
        </ul>
      )}
      {removing !== null && (
        <ConfirmDialog
          open
          title={words.removeTitle(removing)}
          confirmLabel={words.removeDo}
          cancelLabel={text.common.cancel}
          danger
          busy={busy}
          onConfirm={() => void remove(removing)}
          onCancel={() => setRemoving(null)}
        >
          <p>{words.removeText}</p>
        </ConfirmDialog>
      )}
    </Panel>
  );
}

/** Enough of a hash to compare two lists by eye. */
const HASH_SHOWN = 8;
