import { type DragEvent, useEffect, useRef } from 'react';
import { useView } from '../../app/useRoom.ts';
import { useText } from '../../app/useText.ts';
import { Button } from '../../parts/Button.tsx';
import { FileDrop } from '../../parts/FileDrop.tsx';
import { StatusGlyph } from '../../parts/StatusGlyph.tsx';
import { useDeskMeeting } from '../deskMeeting.ts';
import { useSendBlock } from '../shared/useSendBlock.ts';
import { chosenFiles, droppedFiles, type FoundFile, inNaturalOrder } from './droppedFiles.ts';
import { guessItem } from './guessItem.ts';
import { PAPER_FILES, PDF_FILES } from './paperFiles.ts';
import css from './UploadList.module.css';
import { UploadRow } from './UploadRow.tsx';
import { useUploads } from './uploads.ts';
import { useIntake } from './useIntake.ts';

/** Takes files for one item (or for none, then their names may tell the item) and shows how each of them fares. */
export function UploadList({ itemId }: { itemId: string | null }) {
  const { meeting } = useDeskMeeting();
  const { papers: text, intake: words } = useText().desk;
  const items = useView('agenda')?.items ?? [];
  const blocked = useSendBlock();
  const intake = useIntake();
  const folder = useRef<HTMLInputElement>(null);
  const { uploads, add } = useUploads();
  const here = uploads.filter(
    (upload) => upload.meetingId === meeting.id && (itemId === null || upload.itemId === itemId),
  );
  const underway = uploads.some((upload) => upload.state.kind !== 'failed');
  useEffect(() => {
    if (!underway) return;
    const stay = (event: BeforeUnloadEvent) => event.preventDefault();
    window.addEventListener('beforeunload', stay);
    return () => window.removeEventListener('beforeunload', stay);
  }, [underway]);

  const pdfOnly = intake !== null && intake.conversion !== 'ready';
  const take = (found: readonly FoundFile[]) => {
    const sorted = inNaturalOrder(found);
    const paths = new Map(sorted.map(({ file, path }) => [file, path]));
    const itemOf = (file: File) => itemId ?? guessItem(paths.get(file) ?? file.name, items);
    if (sorted.length > 0) {
      add(
        { meetingId: meeting.id, itemOf, pdfOnly },
        sorted.map(({ file }) => file),
      );
    }
  };
  // The input below would take files only, and folders as nothing.
  const drop = (event: DragEvent) => {
    event.preventDefault();
    if (blocked === undefined) void droppedFiles(event.dataTransfer).then(take);
  };
  return (
    <div className={css.uploads}>
      <div className={css.take} onDropCapture={drop}>
        <FileDrop
          label={text.drop}
          chooseLabel={text.choose}
          hint={blocked ?? (pdfOnly ? text.dropHintPdf : text.dropHint)}
          accept={pdfOnly ? PDF_FILES : PAPER_FILES}
          multiple
          disabled={blocked !== undefined}
          onFiles={(files) => take(chosenFiles(files))}
        />
        <Button
          small
          variant="quiet"
          icon="folder"
          disabled={blocked !== undefined}
          onClick={() => folder.current?.click()}
        >
          {text.chooseFolder}
        </Button>
        <input
          ref={(input) => {
            folder.current = input;
            // React does not know this attribute's name.
            input?.setAttribute('webkitdirectory', '');
          }}
          type="file"
          hidden
          multiple
          aria-label={text.chooseFolder}
          onChange={(event) => {
            take(chosenFiles([...(event.target.files ?? [])]));
            event.target.value = '';
          }}
        />
        {intake !== null && pdfOnly && (
          <p className={css.lacking}>
            <StatusGlyph status="warn" />
            {words.conversion[intake.conversion]}
          </p>
        )}
      </div>
      {here.length > 0 && (
        <ul className={css.list} aria-label={text.uploads}>
          {here.map((upload) => (
            <UploadRow key={upload.id} upload={upload} />
          ))}
        </ul>
      )}
    </div>
  );
}
