import type { ComponentProps } from 'react';
import type { Density } from './density.ts';
import { Icon } from './Icon.tsx';
import css from './SearchField.module.css';

export interface SearchFieldProps
  extends Omit<ComponentProps<'input'>, 'size' | 'onChange' | 'value' | 'type' | 'className'> {
  /** Spoken name. */
  label: string;
  value: string;
  onChange: (value: string) => void;
  clearLabel: string;
  size?: Density | undefined;
}

/** A search box with a cross that empties it; Esc empties it too. */
export function SearchField({ label, value, onChange, clearLabel, size, onKeyDown, ...input }: SearchFieldProps) {
  return (
    <div className={css.box} data-density={size}>
      <Icon name="search" size="var(--c-icon-small)" />
      <input
        autoComplete="off"
        spellCheck={false}
        {...input}
        type="search"
        className={css.input}
        aria-label={label}
        value={value}
        onChange={(event) => onChange(event.target.value)}
        onKeyDown={(event) => {
          if (event.key === 'Escape' && value !== '') {
            event.preventDefault();
            onChange('');
          }
          onKeyDown?.(event);
        }}
      />
      {value !== '' && (
        <button type="button" className={css.clear} aria-label={clearLabel} onClick={() => onChange('')}>
          <Icon name="cross" size="var(--c-icon-small)" />
        </button>
      )}
    </div>
  );
}
