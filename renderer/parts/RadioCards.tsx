import { type ReactNode, useId } from 'react';
import { cx } from './cx.ts';
import type { Density } from './density.ts';
import css from './RadioCards.module.css';

/** One answer among several. */
export interface RadioOption<V extends string> {
  value: V;
  label: ReactNode;
  hint?: ReactNode;
  /** A picture before the words, such as a choice glyph. */
  glyph?: ReactNode;
  /** A figure at the end. */
  trailing?: ReactNode;
  disabled?: boolean | undefined;
}

export interface RadioCardsProps<V extends string> {
  legend: ReactNode;
  hideLegend?: boolean | undefined;
  options: readonly RadioOption<V>[];
  value: V | null;
  onChange: (value: V) => void;
  columns?: number | undefined;
  size?: Density | undefined;
}

/** One of a few, each large enough to press and to explain itself. */
export function RadioCards<V extends string>(props: RadioCardsProps<V>) {
  const { legend, hideLegend = false, options, value, onChange, columns = 1, size } = props;
  const name = useId();
  return (
    <fieldset className={css.group} style={{ '--columns': columns }} data-density={size}>
      <legend className={cx(hideLegend ? 'visually-hidden' : css.legend)}>{legend}</legend>
      {options.map((option) => (
        <label key={option.value} className={css.card}>
          <input
            type="radio"
            name={name}
            className={css.input}
            checked={option.value === value}
            disabled={option.disabled}
            onChange={() => onChange(option.value)}
          />
          <span className={css.dot} />
          {option.glyph}
          <span className={css.words}>
            <span className={css.label}>{option.label}</span>
            {option.hint !== undefined && <div className={css.hint}>{option.hint}</div>}
          </span>
          {option.trailing !== undefined && <span className={css.trailing}>{option.trailing}</span>}
        </label>
      ))}
    </fieldset>
  );
}
