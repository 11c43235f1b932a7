import { newId } from '../../app/useCommand.ts';
import { useText } from '../../app/useText.ts';
import { Button } from '../../parts/Button.tsx';
import { Checkbox } from '../../parts/Checkbox.tsx';
import { ChoiceGlyph } from '../../parts/ChoiceGlyph.tsx';
import { IconButton } from '../../parts/IconButton.tsx';
import { SelectField } from '../../parts/SelectField.tsx';
import { TextField } from '../../parts/TextField.tsx';
import type { SectionProps } from './RuleEditor.tsx';
import css from './RulesPage.module.css';
import { moved, OPTIONS, type OptionForm } from './ruleForm.ts';
import { Section } from './Section.tsx';

const ROLES = ['for', 'against', 'abstain', 'other'] as const;

/** What can be chosen, in the order of the buttons. */
export function OptionsSection({ form, change, faults }: SectionProps) {
  const { people } = useText();
  const text = people.rules.options;
  const words = people.rules.faults;
  const { options } = form;
  const set = (at: number, fields: Partial<OptionForm>) =>
    change({ options: options.map((option, n) => (n === at ? { ...option, ...fields } : option)) });
  const add = () => change({ options: [...options, { id: newId(), label: '', role: 'other', asksText: true }] });
  return (
    <Section
      number={1}
      title={text.title}
      hint={text.note}
      actions={
        <Button small icon="plus" disabled={options.length >= OPTIONS.max} onClick={add}>
          {text.add}
        </Button>
      }
      errors={(['label', 'sameLabel', 'oneFor', 'count'] as const).map((fault) => faults.has(fault) && words[fault])}
    >
      <ul className={css.rows}>
        {options.map((option, at) => (
          <li key={option.id} className={css.option}>
            <ChoiceGlyph kind={option.role} size={22} />
            <TextField
              label={text.labelOf(at + 1)}
              hideLabel
              placeholder={text.label}
              value={option.label}
              onChange={(label) => set(at, { label })}
            />
            <SelectField
              label={text.roleOf(at + 1)}
              hideLabel
              value={option.role}
              options={ROLES.map((role) => ({ value: role, label: text.roles[role] }))}
              onChange={(role) => set(at, { role })}
            />
            <Checkbox
              label={
                <>
                  <span aria-hidden="true">{text.text}</span>
                  <span className="visually-hidden">{text.textOf(option.label)}</span>
                </>
              }
              checked={option.asksText}
              onChange={(asksText) => set(at, { asksText })}
            />
            <span className={css.tools}>
              <IconButton
                icon="arrowUp"
                small
                label={text.up(option.label)}
                disabled={at === 0}
                onClick={() => change({ options: moved(options, at, -1) })}
              />
              <IconButton
                icon="arrowDown"
                small
                label={text.down(option.label)}
                disabled={at === options.length - 1}
                onClick={() => change({ options: moved(options, at, 1) })}
              />
              <IconButton
                icon="trash"
                small
                label={text.remove(option.label)}
                disabled={options.length <= OPTIONS.min}
                onClick={() => change({ options: options.filter((_, n) => n !== at) })}
              />
            </span>
          </li>
        ))}
      </ul>
    </Section>
  );
}
