import type { ComponentProps } from 'react';
import css from './Field.module.css';
import { Field, type FieldProps } from './Field.tsx';

export interface TextAreaProps
  extends FieldProps,
    Omit<ComponentProps<'textarea'>, 'onChange' | 'value' | 'id' | 'className'> {
  value: string;
  onChange: (value: string) => void;
}

/** Several lines of text. */
export function TextArea({ label, hideLabel, hint, error, size, value, onChange, rows = 4, ...area }: TextAreaProps) {
  return (
    <Field {...{ label, hideLabel, hint, error, size }} required={area.required}>
      {(ids) => (
        <textarea
          {...area}
          {...ids}
          rows={rows}
          className={css.control}
          value={value}
          onChange={(event) => onChange(event.target.value)}
        />
      )}
    </Field>
  );
}
