import { useState } from 'react';
import { cx } from './cx.ts';
import css from './Field.module.css';
import { Field, type FieldProps } from './Field.tsx';

export interface NumberFieldProps extends FieldProps {
  /** A whole number, or null while the field is empty. */
  value: number | null;
  onChange: (value: number | null) => void;
  min?: number | undefined;
  max?: number | undefined;
  /** A word behind the number: "phút", "%". */
  unit?: string | undefined;
  required?: boolean | undefined;
  disabled?: boolean | undefined;
  placeholder?: string | undefined;
}

/** A whole number, typed; it is brought into `min`…`max` when the field is left. */
export function NumberField(props: NumberFieldProps) {
  const { label, hideLabel, hint, error, size, value, onChange, min = 0, max, unit, ...input } = props;
  const [draft, setDraft] = useState<string | null>(null);
  const settle = () => {
    setDraft(null);
    if (value === null) return;
    const within = Math.min(Math.max(value, min), max ?? value);
    if (within !== value) onChange(within);
  };
  return (
    <Field {...{ label, hideLabel, hint, error, size }} required={input.required}>
      {(ids) => (
        <div className={css.withUnit}>
          <input
            {...input}
            {...ids}
            className={cx(css.control, css.number)}
            inputMode="numeric"
            autoComplete="off"
            value={draft ?? (value === null ? '' : String(value))}
            onChange={(event) => {
              const digits = event.target.value.replace(min < 0 ? /(?!^-)\D/g : /\D/g, '');
              setDraft(digits);
              const number = Number.parseInt(digits, 10);
              onChange(Number.isSafeInteger(number) ? number : null);
            }}
            onBlur={settle}
          />
          {unit !== undefined && <span className={css.unit}>{unit}</span>}
        </div>
      )}
    </Field>
  );
}
