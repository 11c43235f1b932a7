import type { RefObject } from 'react';
import { chosenFiles, type FoundFile } from './droppedFiles.ts';

export interface FolderInputProps {
  /** Spoken name. */
  label: string;
  /** Pressed from elsewhere: the input itself is not seen. */
  input: RefObject<HTMLInputElement | null>;
  onTake: (found: readonly FoundFile[]) => void;
}

/** Chooses a whole folder. */
export function FolderInput({ label, input, onTake }: FolderInputProps) {
  return (
    <input
      ref={(element) => {
        input.current = element;
        // React does not know this attribute's name.
        element?.setAttribute('webkitdirectory', '');
      }}
      type="file"
      hidden
      multiple
      aria-label={label}
      onChange={(event) => {
        onTake(chosenFiles([...(event.target.files ?? [])]));
        event.target.value = '';
      }}
    />
  );
}
