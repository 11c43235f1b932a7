import { type ReactNode, useId } from 'react';
import type { Density } from './density.ts';
import css from './Field.module.css';
import { StatusGlyph } from './StatusGlyph.tsx';

/** What every field carries. */
export interface FieldProps {
  label: ReactNode;
  /** Keeps the label for screen readers only: inside tables. */
  hideLabel?: boolean | undefined;
  hint?: ReactNode;
  /** What is wrong and how to mend it; marks the field invalid. */
  error?: ReactNode;
  size?: Density | undefined;
}

/** The attributes a control takes from its field. */
export interface ControlIds {
  id: string;
  'aria-describedby': string | undefined;
  'aria-invalid': true | undefined;
}

/** Label, control, hint and error, wired together; the control is drawn by `children`. */
export function Field(
  props: FieldProps & { required?: boolean | undefined; children: (ids: ControlIds) => ReactNode },
) {
  const { label, hideLabel = false, hint, error, required = false, size, children } = props;
  const id = useId();
  const wrong = error !== undefined && error !== null && error !== false && error !== '';
  const note = wrong || hint !== undefined ? `${id}-note` : undefined;
  return (
    <div className={css.field} data-density={size}>
      <label className={hideLabel ? 'visually-hidden' : css.label} htmlFor={id}>
        {label}
        {required && (
          <span className={css.required} aria-hidden="true">
            {' *'}
          </span>
        )}
      </label>
      {children({ id, 'aria-describedby': note, 'aria-invalid': wrong || undefined })}
      {wrong ? (
        <div className={css.error} id={note} role="alert">
          <StatusGlyph status="bad" size="1.15em" />
          <span>{error}</span>
        </div>
      ) : (
        hint !== undefined && (
          <div className={css.hint} id={note}>
            {hint}
          </div>
        )
      )}
    </div>
  );
}
