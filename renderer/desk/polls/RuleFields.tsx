import { formatDate } from '../../../core/i18n/format.ts';
import { BaseKind, type Rule, type VoteOption } from '../../../core/voting/rule.ts';
import { useText } from '../../app/useText.ts';
import { Button } from '../../parts/Button.tsx';
import { Checkbox } from '../../parts/Checkbox.tsx';
import { ChoiceGlyph } from '../../parts/ChoiceGlyph.tsx';
import { SelectField } from '../../parts/SelectField.tsx';
import { useDeskMeeting } from '../deskMeeting.ts';
import { FieldError } from '../shared/FieldError.tsx';
import { FractionFields } from '../shared/FractionFields.tsx';
import formCss from '../shared/form.module.css';
import { roomInstant } from '../shared/roomTime.ts';
import { MAJORITY_CHOICES } from './majorityPreset.ts';
import { fieldsOfPreset, fieldsOfRule, isAdjusted, optionsOf, type PollForm, ruleOfForm } from './pollForm.ts';
import css from './polls.module.css';

const FEWEST_OPTIONS = 2;

export interface RuleFieldsProps {
  form: PollForm;
  rule: Rule;
  change: (fields: Partial<PollForm>) => void;
}

/** The rule of this vote: as the rule set has it, or adjusted for this vote alone. */
export function RuleFields({ form, rule, change }: RuleFieldsProps) {
  const { desk, voting } = useText();
  const text = desk.polls.fields;
  const { memberNoun } = useDeskMeeting().meeting.body;
  const own = ruleOfForm(form);
  const options = optionsOf(form);
  const badMajority = own === null && options.length >= FEWEST_OPTIONS;
  const day = roomInstant(rule.effectiveFrom, '00:00');
  return (
    <fieldset className={formCss.group}>
      <legend className={formCss.legend}>{text.adjust}</legend>
      <p className={css.laws}>
        {text.ruleVersion(rule.name, rule.version, day === null ? rule.effectiveFrom : formatDate(day))}
        {rule.legalBasis.length > 0 && ` · ${text.legal}: `}
        {rule.legalBasis
          .map(({ text: law, clause, confirmed }) =>
            [law, clause, confirmed ? '' : `(${text.unconfirmed})`].filter((part) => part !== '').join(' '),
          )
          .join('; ')}
      </p>
      <div className={css.two}>
        <SelectField
          label={text.base}
          value={form.base}
          options={BaseKind.options.map((value) => ({ value, label: voting.base(value, memberNoun) }))}
          onChange={(base) => change({ base })}
        />
        {rule.kind !== 'rating' && (
          <SelectField
            label={text.majority}
            value={form.preset}
            options={MAJORITY_CHOICES.map((value) => ({ value, label: text.majorities[value] }))}
            onChange={(preset) => change(fieldsOfPreset(preset))}
          />
        )}
      </div>
      {form.preset === 'other' && <FractionFields of={form} change={change} />}
      <FieldError>{badMajority ? text.badMajority : undefined}</FieldError>
      {rule.kind === 'decision' && <OptionChoices form={form} rule={rule} change={change} />}
      {own !== null && isAdjusted(own, rule) && (
        <div className={css.option}>
          <span className={formCss.note}>{text.adjusted}</span>
          <Button variant="quiet" small icon="undo" onClick={() => change(fieldsOfRule(rule))}>
            {text.reset}
          </Button>
        </div>
      )}
    </fieldset>
  );
}

/** The choices of the rule that this vote offers. */
function OptionChoices({ form, rule, change }: RuleFieldsProps) {
  const text = useText().desk.polls.fields;
  const show = (id: string, shown: boolean) =>
    change({ without: shown ? form.without.filter((other) => other !== id) : [...form.without, id] });
  return (
    <fieldset className={formCss.stack}>
      <legend className={formCss.label}>{text.options}</legend>
      <div className={formCss.row}>
        {rule.options.map((option) =>
          option.role === 'for' ? (
            <span key={option.id} className={css.always}>
              <OptionLabel option={option} />
              <span className={css.quiet}>{text.optionAlways}</span>
            </span>
          ) : (
            <Checkbox
              key={option.id}
              label={<OptionLabel option={option} />}
              checked={!form.without.includes(option.id)}
              onChange={(shown) => show(option.id, shown)}
            />
          ),
        )}
      </div>
      <FieldError>{optionsOf(form).length < FEWEST_OPTIONS ? text.fewOptions : undefined}</FieldError>
    </fieldset>
  );
}

function OptionLabel({ option }: { option: VoteOption }) {
  return (
    <span className={css.option}>
      <ChoiceGlyph kind={option.role} size={18} />
      {option.label}
    </span>
  );
}
