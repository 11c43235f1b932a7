import type { ReactNode } from 'react';
import css from './Chip.module.css';
import { cx } from './cx.ts';
import type { Density } from './density.ts';
import { Icon } from './Icon.tsx';

export interface ChipProps {
  children: ReactNode;
  /** A glyph before the words. */
  glyph?: ReactNode;
  count?: number | undefined;
  /** With `onSelect` the chip is a filter that can be pressed; `selected` is its state. */
  selected?: boolean | undefined;
  onSelect?: (() => void) | undefined;
  /** With `onRemove` the chip carries a small cross, spoken as `removeLabel`. */
  onRemove?: (() => void) | undefined;
  removeLabel?: string | undefined;
  shape?: 'round' | 'square' | undefined;
  size?: Density | undefined;
}

/** A small token: a fact, a filter that can be pressed, or a removable entry. */
export function Chip(props: ChipProps) {
  const { children, glyph, count, selected, onSelect, onRemove, removeLabel, shape = 'round', size } = props;
  const inside = (
    <>
      {glyph}
      <span>{children}</span>
      {count !== undefined && <span className={css.count}>{count}</span>}
    </>
  );
  if (onSelect !== undefined)
    return (
      <button
        type="button"
        className={cx(css.chip, css.press)}
        data-density={size}
        aria-pressed={selected ?? false}
        onClick={onSelect}
      >
        {inside}
      </button>
    );
  return (
    <span className={cx(css.chip, shape === 'square' && css.square)} data-density={size}>
      {inside}
      {onRemove !== undefined && (
        <button type="button" className={css.remove} aria-label={removeLabel} onClick={onRemove}>
          <Icon name="cross" size="0.9em" />
        </button>
      )}
    </span>
  );
}
