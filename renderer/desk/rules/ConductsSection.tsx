import { Conduct } from '../../../core/voting/rule.ts';
import { useText } from '../../app/useText.ts';
import { Checkbox } from '../../parts/Checkbox.tsx';
import { TextField } from '../../parts/TextField.tsx';
import type { SectionProps } from './RuleEditor.tsx';
import css from './RulesPage.module.css';
import { Section } from './Section.tsx';

/** How a vote by this rule may be held, and why only so (V-17). */
export function ConductsSection({ number, form, change, faults }: SectionProps) {
  const { people, voting } = useText();
  const text = people.rules.conducts;
  const { conducts } = form;
  const choose = (conduct: Conduct, on: boolean) =>
    change({ conducts: Conduct.options.filter((other) => (other === conduct ? on : conducts.includes(other))) });
  return (
    <Section
      number={number}
      title={text.title}
      errors={(['conducts', 'weightsSecret'] as const).map((fault) => faults.has(fault) && people.rules.faults[fault])}
    >
      <div className={css.checks}>
        {Conduct.options.map((conduct) => (
          <Checkbox
            key={conduct}
            label={voting.conduct[conduct]}
            checked={conducts.includes(conduct)}
            onChange={(on) => choose(conduct, on)}
          />
        ))}
      </div>
      {(conducts.length < Conduct.options.length || form.conductsWhy !== '') && (
        <TextField
          label={text.why}
          hint={text.whyHint}
          value={form.conductsWhy}
          onChange={(conductsWhy) => change({ conductsWhy })}
        />
      )}
    </Section>
  );
}
