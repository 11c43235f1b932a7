import { type ReactNode, useState } from 'react';
import { cx } from './cx.ts';
import type { Density } from './density.ts';
import css from './FileDrop.module.css';
import { Icon } from './Icon.tsx';

export interface FileDropProps {
  /** "Drop files here or". */
  label: ReactNode;
  /** The underlined part: "choose files". */
  chooseLabel: ReactNode;
  /** Kinds and limits. */
  hint?: ReactNode;
  /** As in `<input accept>`; dropped files are not filtered, so check them too. */
  accept?: string | undefined;
  multiple?: boolean | undefined;
  disabled?: boolean | undefined;
  onFiles: (files: readonly File[]) => void;
  size?: Density | undefined;
}

/** Takes files by drag and drop or by the platform's own chooser; the input covers the whole area. */
export function FileDrop(props: FileDropProps) {
  const { label, chooseLabel, hint, accept, multiple = false, disabled = false, onFiles, size } = props;
  const [over, setOver] = useState(false);
  return (
    <label
      className={cx(css.drop, over && css.over, disabled && css.off)}
      data-density={size}
      onDragEnter={() => setOver(!disabled)}
      onDragLeave={() => setOver(false)}
      onDrop={() => setOver(false)}
    >
      <Icon name="upload" className={css.icon} />
      <span>
        {label} <span className={css.choose}>{chooseLabel}</span>
      </span>
      {hint !== undefined && <span className={css.hint}>{hint}</span>}
      <input
        type="file"
        className={css.input}
        accept={accept}
        multiple={multiple}
        disabled={disabled}
        onChange={(event) => {
          const files = [...(event.target.files ?? [])];
          // The same file may be chosen again after it was mended.
          event.target.value = '';
          if (files.length > 0) onFiles(files);
        }}
      />
    </label>
  );
}
