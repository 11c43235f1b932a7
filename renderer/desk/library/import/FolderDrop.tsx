import { type DragEvent, useRef } from 'react';
import { useText } from '../../../app/useText.ts';
import { Button } from '../../../parts/Button.tsx';
import { Icon } from '../../../parts/Icon.tsx';
import { droppedFiles, type FoundFile } from '../../papers/droppedFiles.ts';
import { FolderInput } from '../../papers/FolderInput.tsx';
import css from './Import.module.css';
import { FOLDER_MAX } from './useLibraryImport.ts';

/** Where a whole folder is dropped, or chosen. */
export function FolderDrop({ disabled, onTake }: { disabled: boolean; onTake: (found: readonly FoundFile[]) => void }) {
  const text = useText().library.desk.imports;
  const chooser = useRef<HTMLInputElement>(null);
  const drop = (event: DragEvent) => {
    event.preventDefault();
    if (!disabled) void droppedFiles(event.dataTransfer, FOLDER_MAX + 1).then(onTake);
  };
  return (
    <section
      className={css.drop}
      aria-label={text.step.choose}
      onDragOver={(event) => event.preventDefault()}
      onDrop={drop}
    >
      <Icon name="folder" size={36} className={css.icon} />
      <p>
        {text.folder}{' '}
        <Button variant="quiet" small disabled={disabled} onClick={() => chooser.current?.click()}>
          {text.chooseFolder}
        </Button>
      </p>
      <p className={css.quiet}>{text.folderHint}</p>
      <FolderInput label={text.step.choose} input={chooser} onTake={onTake} />
    </section>
  );
}
