import { type DragEvent, type ReactNode, useRef } from 'react';
import { useText } from '../../app/useText.ts';
import { Button } from '../../parts/Button.tsx';
import { FileDrop } from '../../parts/FileDrop.tsx';
import { StatusGlyph } from '../../parts/StatusGlyph.tsx';
import { useSendBlock } from '../shared/useSendBlock.ts';
import { chosenFiles, droppedFiles, type FoundFile } from './droppedFiles.ts';
import { FolderInput } from './FolderInput.tsx';
import { PAPER_FILES, PDF_FILES } from './paperFiles.ts';
import css from './UploadList.module.css';
import { useIntake } from './useIntake.ts';

export interface TakeFilesProps {
  /** Files that were dropped, chosen, or in a chosen folder, in no order yet. */
  onTake: (found: readonly FoundFile[], pdfOnly: boolean) => void;
  children?: ReactNode;
}

/** Where files are dropped or chosen, one or many; says what this server cannot take. */
export function TakeFiles({ onTake, children }: TakeFilesProps) {
  const { papers: text, intake: words } = useText().desk;
  const blocked = useSendBlock();
  const intake = useIntake();
  const folder = useRef<HTMLInputElement>(null);
  const pdfOnly = intake !== null && intake.conversion !== 'ready';
  const take = (found: readonly FoundFile[]) => onTake(found, pdfOnly);
  // The input below would take files only, and folders as nothing.
  const drop = (event: DragEvent) => {
    event.preventDefault();
    if (blocked === undefined) void droppedFiles(event.dataTransfer).then(take);
  };
  return (
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
      <FolderInput label={text.chooseFolder} input={folder} onTake={take} />
      {intake !== null && pdfOnly && (
        <p className={css.lacking}>
          <StatusGlyph status="warn" />
          {words.conversion[intake.conversion]}
        </p>
      )}
      {children}
    </div>
  );
}
