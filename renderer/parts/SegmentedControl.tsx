import { type ReactNode, useId } from 'react';
import type { Density } from './density.ts';
import { Icon } from './Icon.tsx';
import type { IconName } from './iconShapes.tsx';
import css from './SegmentedControl.module.css';

/** One segment. */
export interface Segment<V extends string> {
  value: V;
  label: ReactNode;
  icon?: IconName | undefined;
}

export interface SegmentedControlProps<V extends string> {
  /** Spoken name of the group. */
  label: string;
  options: readonly Segment<V>[];
  value: V | null;
  onChange: (value: V) => void;
  disabled?: boolean | undefined;
  size?: Density | undefined;
}

/** One of two to five short words; the chosen one carries a tick as well as the colour. */
export function SegmentedControl<V extends string>(props: SegmentedControlProps<V>) {
  const { label, options, value, onChange, disabled = false, size } = props;
  const name = useId();
  return (
    <div className={css.group} role="radiogroup" aria-label={label} data-density={size}>
      {options.map((option) => {
        const chosen = option.value === value;
        const icon = option.icon ?? (chosen ? 'check' : undefined);
        return (
          <label key={option.value} className={css.part}>
            <input
              type="radio"
              name={name}
              className={css.input}
              checked={chosen}
              disabled={disabled}
              onChange={() => onChange(option.value)}
            />
            {icon && <Icon name={icon} size="var(--c-icon-small)" />}
            <span>{option.label}</span>
          </label>
        );
      })}
    </div>
  );
}
