import { type ReactNode, useEffect, useRef } from 'react';
import css from './Checkbox.module.css';
import { cx } from './cx.ts';
import type { Density } from './density.ts';
import { Icon } from './Icon.tsx';

export interface CheckboxProps {
  label: ReactNode;
  /** Keeps the label for screen readers only: in the rows of a table. */
  hideLabel?: boolean | undefined;
  hint?: ReactNode;
  /** `mixed` where only some of what it stands for is chosen. */
  checked: boolean | 'mixed';
  onChange: (checked: boolean) => void;
  /** `switch` for a setting that takes effect at once. */
  look?: 'box' | 'switch' | undefined;
  disabled?: boolean | undefined;
  size?: Density | undefined;
}

/** Yes or no; the whole row is the target. */
export function Checkbox(props: CheckboxProps) {
  const { label, hideLabel = false, hint, checked, onChange, look = 'box', disabled = false, size } = props;
  const ref = useRef<HTMLInputElement>(null);
  useEffect(() => {
    if (ref.current !== null) ref.current.indeterminate = checked === 'mixed';
  }, [checked]);
  return (
    <label className={cx(css.row, hideLabel && css.bare)} data-density={size}>
      <input
        ref={ref}
        type="checkbox"
        role={look === 'switch' ? 'switch' : undefined}
        className={css.input}
        checked={checked === true}
        disabled={disabled}
        onChange={(event) => onChange(event.target.checked)}
      />
      {look === 'switch' ? (
        <span className={css.track} />
      ) : (
        <span className={css.box}>
          <Icon name={checked === 'mixed' ? 'dash' : 'check'} size="80%" />
        </span>
      )}
      <span className={hideLabel ? 'visually-hidden' : css.words}>
        <span className={css.label}>{label}</span>
        {hint !== undefined && <div className={css.hint}>{hint}</div>}
      </span>
    </label>
  );
}
