import { useText } from '../../app/useText.ts';
import { NumberField } from '../../parts/NumberField.tsx';
import { SelectField } from '../../parts/SelectField.tsx';
import formCss from './form.module.css';

/** Largest number in a stated fraction, as the rule's schema has it. */
const FRACTION_MAX = 1000;
export const COMPARES = ['moreThan', 'atLeast'] as const;

/** A share of the base as it is being typed. */
export interface Fraction {
  readonly compare: (typeof COMPARES)[number];
  readonly numerator: number | null;
  readonly denominator: number | null;
}

/** A majority that no preset says: more than, or at least, a fraction that the secretary states. */
export function FractionFields({ of, change }: { of: Fraction; change: (fields: Partial<Fraction>) => void }) {
  const text = useText().desk.polls.fields;
  return (
    <div className={formCss.share}>
      <SelectField
        label={text.compare}
        value={of.compare}
        options={COMPARES.map((value) => ({ value, label: text.compares[value] }))}
        onChange={(compare) => change({ compare })}
      />
      <NumberField
        label={text.numerator}
        min={1}
        max={FRACTION_MAX}
        value={of.numerator}
        onChange={(numerator) => change({ numerator })}
      />
      <NumberField
        label={text.denominator}
        min={1}
        max={FRACTION_MAX}
        value={of.denominator}
        onChange={(denominator) => change({ denominator })}
      />
    </div>
  );
}
