import { newId } from '../../app/useCommand.ts';
import { useText } from '../../app/useText.ts';
import { Button } from '../../parts/Button.tsx';
import { IconButton } from '../../parts/IconButton.tsx';
import { NumberField } from '../../parts/NumberField.tsx';
import { SelectField } from '../../parts/SelectField.tsx';
import { TextField } from '../../parts/TextField.tsx';
import { COMPARES } from '../shared/FractionFields.tsx';
import type { SectionProps } from './RuleEditor.tsx';
import css from './RulesPage.module.css';
import { THRESHOLDS_MAX, type ThresholdForm } from './ruleForm.ts';
import { Section } from './Section.tsx';

/** Shares of the base at which something follows for a person, mildest first. */
export function ThresholdsSection({ number, form, change, faults }: SectionProps) {
  const { people, desk } = useText();
  const text = people.rules.thresholds;
  const { thresholds, options } = form;
  const set = (at: number, fields: Partial<ThresholdForm>) =>
    change({ thresholds: thresholds.map((threshold, n) => (n === at ? { ...threshold, ...fields } : threshold)) });
  const counted = options.findLast(({ role }) => role === 'against') ?? options.at(-1);
  const add = () =>
    change({
      thresholds: [
        ...thresholds,
        {
          id: newId(),
          optionId: counted?.id ?? '',
          compare: 'moreThan',
          numerator: 1,
          denominator: 2,
          consequence: '',
        },
      ],
    });
  return (
    <Section
      number={number}
      title={text.title}
      hint={thresholds.length === 0 ? undefined : text.hint}
      actions={
        <Button small icon="plus" disabled={thresholds.length >= THRESHOLDS_MAX} onClick={add}>
          {text.add}
        </Button>
      }
      errors={[faults.has('threshold') && people.rules.faults.threshold]}
    >
      {thresholds.length === 0 && <p className={css.quiet}>{text.none}</p>}
      <ul className={css.rows}>
        {thresholds.map((threshold, at) => (
          <li key={threshold.id} className={css.threshold}>
            <SelectField
              label={text.option(at + 1)}
              hideLabel
              value={threshold.optionId}
              options={options.map(({ id, label }) => ({ value: id, label }))}
              onChange={(optionId) => set(at, { optionId })}
            />
            <SelectField
              label={text.compare(at + 1)}
              hideLabel
              value={threshold.compare}
              options={COMPARES.map((value) => ({ value, label: desk.polls.fields.compares[value] }))}
              onChange={(compare) => set(at, { compare })}
            />
            <NumberField
              label={text.numerator(at + 1)}
              hideLabel
              min={1}
              value={threshold.numerator}
              onChange={(numerator) => set(at, { numerator })}
            />
            <span aria-hidden="true">/</span>
            <NumberField
              label={text.denominator(at + 1)}
              hideLabel
              min={1}
              value={threshold.denominator}
              onChange={(denominator) => set(at, { denominator })}
            />
            <IconButton
              icon="trash"
              small
              label={text.remove(at + 1)}
              onClick={() => change({ thresholds: thresholds.toSpliced(at, 1) })}
            />
            <div className={css.consequence}>
              <TextField
                label={text.consequenceOf(at + 1)}
                hideLabel
                placeholder={text.consequence}
                value={threshold.consequence}
                onChange={(consequence) => set(at, { consequence })}
              />
            </div>
          </li>
        ))}
      </ul>
    </Section>
  );
}
