import { type DragEvent, useRef } from 'react';
import { useText } from '../../../app/useText.ts';
import { Button } from '../../../parts/Button.tsx';
import { Icon } from '../../../parts/Icon.tsx';
import { chosenFiles, droppedFiles, type FoundFile } from '../../papers/droppedFiles.ts';
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
      <input
        ref={(input) => {
          chooser.current = input;
          // React does not know this attribute's name.
          input?.setAttribute('webkitdirectory', '');
        }}
        type="file"
        hidden
        multiple
        aria-label={text.step.choose}
        onChange={(event) => {
          onTake(chosenFiles([...(event.target.files ?? [])]));
          event.target.value = '';
        }}
      />
    </section>
  );
}
