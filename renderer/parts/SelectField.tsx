import type { ComponentProps } from 'react';
import css from './Field.module.css';
import { Field, type FieldProps } from './Field.tsx';
import { Icon } from './Icon.tsx';

/** One entry of a list to choose from. */
export interface SelectOption<V extends string> {
  value: V;
  label: string;
  disabled?: boolean | undefined;
}

export interface SelectFieldProps<V extends string>
  extends FieldProps,
    Omit<ComponentProps<'select'>, 'size' | 'onChange' | 'value' | 'id' | 'className' | 'children'> {
  value: V | '';
  options: readonly SelectOption<V>[];
  onChange: (value: V) => void;
  /** Shown while nothing is chosen. */
  placeholder?: string | undefined;
}

/** The platform's own list, which works with touch, mouse and keyboard. */
export function SelectField<V extends string>(props: SelectFieldProps<V>) {
  const { label, hideLabel, hint, error, size, value, options, onChange, placeholder, ...select } = props;
  return (
    <Field {...{ label, hideLabel, hint, error, size }} required={select.required}>
      {(ids) => (
        <div className={css.picker}>
          <select
            {...select}
            {...ids}
            className={css.control}
            value={value}
            onChange={(event) => {
              const chosen = options.find((option) => option.value === event.target.value);
              if (chosen !== undefined) onChange(chosen.value);
            }}
          >
            {placeholder !== undefined && (
              <option value="" disabled>
                {placeholder}
              </option>
            )}
            {options.map((option) => (
              <option key={option.value} value={option.value} disabled={option.disabled}>
                {option.label}
              </option>
            ))}
          </select>
          <Icon name="chevronDown" size="var(--c-icon-small)" className={css.arrow} />
        </div>
      )}
    </Field>
  );
}
