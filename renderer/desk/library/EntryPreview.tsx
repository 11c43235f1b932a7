import { lazy, Suspense, useRef, useState } from 'react';
import { formatDate } from '../../../core/i18n/format.ts';
import type { LibraryRow } from '../../../core/library/library.ts';
import { documentSource } from '../../app/documents.ts';
import { useLink } from '../../app/useRoom.ts';
import { useText } from '../../app/useText.ts';
import { Button } from '../../parts/Button.tsx';
import { Dialog } from '../../parts/Dialog.tsx';
import { SegmentedControl } from '../../parts/SegmentedControl.tsx';
import { Skeleton } from '../../parts/Skeleton.tsx';
import { StatusGlyph } from '../../parts/StatusGlyph.tsx';
import css from '../papers/PreviewDialog.module.css';
import { PAPER_FILES, PDF_FILES } from '../papers/paperFiles.ts';
import { UploadRow } from '../papers/UploadRow.tsx';
import { useUploads } from '../papers/uploads.ts';
import { useIntake } from '../papers/useIntake.ts';
import { useSendBlock } from '../shared/useSendBlock.ts';
import { nextOfEntry } from './entryUploads.ts';

const Reader = lazy(async () => ({ default: (await import('../../reader/Reader.tsx')).Reader }));

/** A document of the library as it is read, each of its versions, and the way to the next one. */
export function EntryPreview({ row, onClose }: { row: LibraryRow; onClose: () => void }) {
  const { library, desk, reader } = useText();
  const text = library.desk;
  const online = useLink().kind === 'open';
  const [chosen, setChosen] = useState<string | null>(null);
  const versions = [
    ...row.earlier.map(({ version, file, replacedAt }) => ({
      file,
      label: text.earlier(version, formatDate(replacedAt)),
    })),
    { file: row.file, label: text.current(row.version) },
  ];
  const file = versions.find((one) => one.file.sha256 === chosen)?.file ?? row.file;
  return (
    <Dialog
      open
      onClose={onClose}
      title={row.name}
      width="l"
      closeLabel={desk.shell.close}
      footer={<NewVersion row={row} />}
    >
      <div className={css.body}>
        {versions.length > 1 && (
          <SegmentedControl
            label={text.versions}
            options={versions.map(({ file: { sha256 }, label }) => ({ value: sha256, label }))}
            value={file.sha256}
            onChange={setChosen}
          />
        )}
        {file === row.file &&
          row.warnings.map((warning) => (
            <p key={warning} className={css.versions}>
              <StatusGlyph status="warn" size={18} />
              {desk.intake.warnings[warning]}
            </p>
          ))}
        <div className={css.sheet}>
          <Suspense fallback={<Skeleton label={reader.loading} shape="block" />}>
            <Reader key={file.sha256} source={documentSource(file)} online={online} labels={reader} />
          </Suspense>
        </div>
      </div>
    </Dialog>
  );
}

function NewVersion({ row }: { row: LibraryRow }) {
  const { library, desk } = useText();
  const text = library.desk;
  const blocked = useSendBlock();
  const intake = useIntake();
  const chooser = useRef<HTMLInputElement>(null);
  const { uploads, add } = useUploads();
  const pdfOnly = intake !== null && intake.conversion !== 'ready';
  const underway = uploads.filter(({ isVersion, to }) => isVersion && to.kind === 'entry' && to.entryId === row.id);
  return (
    <div className={css.foot}>
      {underway.length > 0 && (
        <ul aria-label={desk.papers.uploads}>
          {underway.map((upload) => (
            <UploadRow key={upload.id} upload={upload} />
          ))}
        </ul>
      )}
      <div className={css.acts}>
        <input
          ref={chooser}
          type="file"
          hidden
          accept={pdfOnly ? PDF_FILES : PAPER_FILES}
          aria-label={text.newVersion}
          onChange={(event) => {
            const [file] = event.target.files ?? [];
            if (file !== undefined) add([nextOfEntry(row, pdfOnly, file)]);
            event.target.value = '';
          }}
        />
        <Button icon="upload" disabled={blocked !== undefined} onClick={() => chooser.current?.click()}>
          {text.newVersion}
        </Button>
      </div>
    </div>
  );
}
