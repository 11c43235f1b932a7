import type { ComponentProps } from 'react';
import css from './Field.module.css';
import { Field, type FieldProps } from './Field.tsx';

export interface TextFieldProps
  extends FieldProps,
    Omit<ComponentProps<'input'>, 'size' | 'onChange' | 'value' | 'id' | 'className'> {
  value: string;
  onChange: (value: string) => void;
}

/** One line of text; `type` may be text, password, email, date, time or datetime-local. */
export function TextField({ label, hideLabel, hint, error, size, value, onChange, ...input }: TextFieldProps) {
  return (
    <Field {...{ label, hideLabel, hint, error, size }} required={input.required}>
      {(ids) => (
        <input
          autoComplete="off"
          {...input}
          {...ids}
          className={css.control}
          value={value}
          onChange={(event) => onChange(event.target.value)}
        />
      )}
    </Field>
  );
}
