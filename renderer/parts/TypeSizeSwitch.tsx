import { useId } from 'react';
import { TYPE_SCALES, type TypeScale } from '../theme/typeScale.ts';
import css from './TypeSizeSwitch.module.css';

/** Letter sizes on the switch, px; they do not follow the scale, so that the switch itself stays put. */
const LETTERS: Readonly<Record<TypeScale, number>> = { 1: 20, 1.2: 25, 1.4: 30 };

export interface TypeSizeSwitchProps {
  value: TypeScale;
  onChange: (scale: TypeScale) => void;
  /** Spoken name of the group. */
  label: string;
  /** Spoken names of the three sizes. */
  names: Readonly<Record<TypeScale, string>>;
}

/** A A A: the text size of this person. */
export function TypeSizeSwitch({ value, onChange, label, names }: TypeSizeSwitchProps) {
  const name = useId();
  return (
    <div className={css.switch} role="radiogroup" aria-label={label}>
      {TYPE_SCALES.map((scale) => (
        <label key={scale} className={css.part}>
          <input
            type="radio"
            name={name}
            className={css.input}
            aria-label={names[scale]}
            checked={scale === value}
            onChange={() => onChange(scale)}
          />
          <span className={css.letter} style={{ fontSize: LETTERS[scale] }} aria-hidden="true">
            A
          </span>
        </label>
      ))}
    </div>
  );
}
