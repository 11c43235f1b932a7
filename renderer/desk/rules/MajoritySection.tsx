import type { Views } from '../../../core/views/schemas.ts';
import { baseCount, requiredVotes } from '../../../core/voting/tally.ts';
import { useText } from '../../app/useText.ts';
import { NumberField } from '../../parts/NumberField.tsx';
import { RadioCards } from '../../parts/RadioCards.tsx';
import { SelectField } from '../../parts/SelectField.tsx';
import { MAJORITY_CHOICES, MAJORITY_PRESETS, type MajorityPreset, presetOf } from '../polls/majorityPreset.ts';
import formCss from '../shared/form.module.css';
import { useNoun } from './BaseSection.tsx';
import type { SectionProps } from './RuleEditor.tsx';
import css from './RulesPage.module.css';
import { majorityOf } from './ruleForm.ts';
import { Section } from './Section.tsx';

/** Largest number in a stated fraction. */
const FRACTION_MAX = 1000;
/** What "another fraction" starts with: no preset says it. */
const OTHER = { compare: 'atLeast', numerator: 3, denominator: 5 } as const;

/** The share that carries a question: a named one, or a fraction that the secretary states. */
export function MajoritySection({ form, change, faults, meeting }: SectionProps & { meeting: Views['meeting'] }) {
  const { people } = useText();
  const text = people.rules.majority;
  const noun = useNoun(meeting);
  const majority = majorityOf(form);
  const preset = majority === null ? 'other' : presetOf(majority);
  const choose = (choice: MajorityPreset) => {
    if (choice === 'other') return change(OTHER);
    const { kind, ...fraction } = MAJORITY_PRESETS[choice];
    change({ compare: kind, ...fraction });
  };
  const base = meeting === null ? 0 : baseCount(form, meeting.figures, meeting.figures.present);
  return (
    <Section number={3} title={text.title} errors={[faults.has('majority') && people.rules.faults.majority]}>
      <RadioCards
        legend={text.title}
        hideLegend
        value={preset}
        onChange={choose}
        options={MAJORITY_CHOICES.map((choice) => ({
          value: choice,
          label: text.presets[choice],
          hint: text.formulas[choice],
        }))}
      />
      {preset === 'other' && (
        <div className={formCss.share}>
          <SelectField
            label={text.compare}
            value={form.compare}
            options={(['moreThan', 'atLeast'] as const).map((value) => ({ value, label: text.compares[value] }))}
            onChange={(compare) => change({ compare })}
          />
          <NumberField
            label={text.numerator}
            min={1}
            max={FRACTION_MAX}
            value={form.numerator}
            onChange={(numerator) => change({ numerator })}
          />
          <NumberField
            label={text.denominator}
            min={1}
            max={FRACTION_MAX}
            value={form.denominator}
            onChange={(denominator) => change({ denominator })}
          />
        </div>
      )}
      {majority !== null && base > 0 && (
        <p className={css.say}>
          {text.needs(base, noun)} <strong>{text.votes(requiredVotes(majority, base))}</strong>
          {preset === 'moreThanHalf' && ` ${text.exactHalf}`}
        </p>
      )}
    </Section>
  );
}
