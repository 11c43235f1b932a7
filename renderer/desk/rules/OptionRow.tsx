import { OptionRole, type RuleKind } from '../../../core/voting/rule.ts';
import { useText } from '../../app/useText.ts';
import { Checkbox } from '../../parts/Checkbox.tsx';
import { ChoiceGlyph } from '../../parts/ChoiceGlyph.tsx';
import { IconButton } from '../../parts/IconButton.tsx';
import { SelectField } from '../../parts/SelectField.tsx';
import { TextField } from '../../parts/TextField.tsx';
import css from './RulesPage.module.css';
import { OPTIONS, type OptionForm } from './ruleForm.ts';

export interface OptionRowProps {
  option: OptionForm;
  at: number;
  last: number;
  /** A rating's options are levels; an election's two keep what they count as. */
  kind: RuleKind;
  onChange: (fields: Partial<OptionForm>) => void;
  onMove: (step: -1 | 1) => void;
  onRemove: () => void;
}

/** One option: its words, what it counts as, and whether it asks for a text. */
export function OptionRow({ option, at, last, kind, onChange, onMove, onRemove }: OptionRowProps) {
  const text = useText().people.rules.options;
  const fixed = kind === 'election';
  const roles = kind === 'rating' ? text.levels : text.roles;
  return (
    <li className={css.option}>
      <ChoiceGlyph kind={option.role} size={22} />
      <TextField
        label={text.labelOf(at + 1)}
        hideLabel
        placeholder={text.label}
        value={option.label}
        onChange={(label) => onChange({ label })}
      />
      <SelectField
        label={text.roleOf(at + 1)}
        hideLabel
        disabled={fixed}
        value={option.role}
        options={OptionRole.options.map((role) => ({ value: role, label: roles[role] }))}
        onChange={(role) => onChange({ role })}
      />
      {!fixed && (
        <>
          <Checkbox
            label={
              <>
                <span aria-hidden="true">{text.text}</span>
                <span className="visually-hidden">{text.textOf(option.label)}</span>
              </>
            }
            checked={option.asksText}
            onChange={(asksText) => onChange({ asksText })}
          />
          <span className={css.tools}>
            <IconButton
              icon="arrowUp"
              small
              label={text.up(option.label)}
              disabled={at === 0}
              onClick={() => onMove(-1)}
            />
            <IconButton
              icon="arrowDown"
              small
              label={text.down(option.label)}
              disabled={at === last}
              onClick={() => onMove(1)}
            />
            <IconButton
              icon="trash"
              small
              label={text.remove(option.label)}
              disabled={last + 1 <= OPTIONS.min}
              onClick={onRemove}
            />
          </span>
        </>
      )}
    </li>
  );
}
