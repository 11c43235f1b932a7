import { RuleKind } from '../../../core/voting/rule.ts';
import { newId } from '../../app/useCommand.ts';
import { useText } from '../../app/useText.ts';
import { Button } from '../../parts/Button.tsx';
import { SegmentedControl } from '../../parts/SegmentedControl.tsx';
import formCss from '../shared/form.module.css';
import { fieldsOfKind } from './kindDefaults.ts';
import { OptionRow } from './OptionRow.tsx';
import type { SectionProps } from './RuleEditor.tsx';
import css from './RulesPage.module.css';
import { moved, OPTIONS, type OptionForm } from './ruleForm.ts';
import { Section } from './Section.tsx';

const FORMS = ['strike', 'boxes'] as const;
const FAULTS = ['label', 'sameLabel', 'oneFor', 'count', 'twoOptions'] as const;

/** What kind of vote it is, and what can be chosen, in the order of the buttons. */
export function KindSection({ number, form, change, faults }: SectionProps) {
  const { people, voting } = useText();
  const text = people.rules;
  const { options } = form;
  const set = (at: number, fields: Partial<OptionForm>) =>
    change({ options: options.map((option, n) => (n === at ? { ...option, ...fields } : option)) });
  const add = () => change({ options: [...options, { id: newId(), label: '', role: 'other', asksText: true }] });
  return (
    <Section
      number={number}
      title={text.kind.title}
      hint={text.options.note}
      actions={
        form.kind !== 'election' && (
          <Button small icon="plus" disabled={options.length >= OPTIONS.max} onClick={add}>
            {text.options.add}
          </Button>
        )
      }
      errors={FAULTS.map((fault) => faults.has(fault) && text.faults[fault])}
    >
      <div className={formCss.stack}>
        <SegmentedControl
          label={text.kind.label}
          value={form.kind}
          options={RuleKind.options.map((value) => ({ value, label: voting.kind[value] }))}
          onChange={(kind) => change(fieldsOfKind(kind))}
        />
        {form.kind === 'election' && (
          <SegmentedControl
            label={text.kind.form}
            value={form.ballotForm}
            options={FORMS.map((value) => ({ value, label: text.kind.forms[value] }))}
            onChange={(ballotForm) => change({ ballotForm })}
          />
        )}
      </div>
      <ul className={css.rows}>
        {options.map((option, at) => (
          <OptionRow
            key={option.id}
            option={option}
            at={at}
            last={options.length - 1}
            kind={form.kind}
            onChange={(fields) => set(at, fields)}
            onMove={(step) => change({ options: moved(options, at, step) })}
            onRemove={() =>
              change({
                options: options.filter((_, n) => n !== at),
                thresholds: form.thresholds.filter(({ optionId }) => optionId !== option.id),
              })
            }
          />
        ))}
      </ul>
    </Section>
  );
}
