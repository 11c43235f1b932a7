import type { Views } from '../../../core/views/schemas.ts';
import { baseCount, requiredVotes } from '../../../core/voting/tally.ts';
import { useText } from '../../app/useText.ts';
import { RadioCards } from '../../parts/RadioCards.tsx';
import { MAJORITY_CHOICES, MAJORITY_PRESETS, type MajorityPreset, presetOf } from '../polls/majorityPreset.ts';
import { FractionFields } from '../shared/FractionFields.tsx';
import { useNoun } from './BaseSection.tsx';
import type { SectionProps } from './RuleEditor.tsx';
import css from './RulesPage.module.css';
import { majorityOf } from './ruleForm.ts';
import { Section } from './Section.tsx';

/** What "another fraction" starts with: no preset says it. */
const OTHER = { compare: 'atLeast', numerator: 3, denominator: 5 } as const;

/** The share that carries a question: a named one, or a fraction that the secretary states. */
export function MajoritySection({
  number,
  form,
  change,
  faults,
  meeting,
}: SectionProps & { meeting: Views['meeting'] }) {
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
  const ballots = { returned: meeting?.figures.present ?? 0, valid: meeting?.figures.present ?? 0 };
  const base = meeting === null ? 0 : baseCount(form, meeting.figures, ballots);
  // A rating has levels: nothing carries or fails.
  if (form.kind === 'rating') return null;
  return (
    <Section
      number={number}
      title={text.titles[form.kind]}
      errors={[faults.has('majority') && people.rules.faults.majority]}
    >
      <RadioCards
        legend={text.title}
        hideLegend
        columns={2}
        value={preset}
        onChange={choose}
        options={MAJORITY_CHOICES.map((choice) => ({
          value: choice,
          label: text.presets[choice],
          hint: text.formulas[choice],
        }))}
      />
      {preset === 'other' && <FractionFields of={form} change={change} />}
      {majority !== null && base > 0 && (
        <p className={css.say}>
          {text.needs(base, noun)} <strong>{text.votes(requiredVotes(majority, base))}</strong>
          {preset === 'moreThanHalf' && ` ${text.exactHalf}`}
        </p>
      )}
    </Section>
  );
}
