import { requiredPresence } from '../../../core/meeting/delegate.ts';
import { useText } from '../../app/useText.ts';
import { NumberField } from '../../parts/NumberField.tsx';
import { SelectField } from '../../parts/SelectField.tsx';
import { FieldError } from '../shared/FieldError.tsx';
import formCss from '../shared/form.module.css';
import { type MeetingForm, QUORUM_SHARES, type QuorumShare, quorumOfForm } from './meetingForm.ts';

const PART_MAX = 100;

export interface QuorumFieldsProps {
  form: MeetingForm;
  change: (fields: Partial<MeetingForm>) => void;
}

/** The share that must be present before the body may proceed, and what it is counted on. */
export function QuorumFields({ form, change }: QuorumFieldsProps) {
  const text = useText().desk.meetings.fields;
  const quorum = quorumOfForm(form);
  const chooseShare = (share: QuorumShare) => {
    const [numerator, denominator] =
      share === 'other' ? [form.numerator, form.denominator] : share.split('/').map(Number);
    change({ share, numerator: numerator ?? null, denominator: denominator ?? null });
  };
  const required = quorum === null || form.totalMembers === null ? null : requiredPresence(quorum, form.totalMembers);
  return (
    <fieldset className={formCss.group}>
      <legend className={formCss.legend}>{text.quorum}</legend>
      <div className={formCss.row}>
        <SelectField
          label={text.quorum}
          hideLabel
          value={form.share}
          options={[...QUORUM_SHARES, 'other' as const].map((value) => ({ value, label: text.quorumShare[value] }))}
          onChange={chooseShare}
        />
        <SelectField
          label={text.quorumBase}
          hideLabel
          value={form.quorumBase}
          options={(['total', 'summoned'] as const).map((value) => ({ value, label: text.quorumBases[value] }))}
          onChange={(quorumBase) => change({ quorumBase })}
        />
      </div>
      {form.share === 'other' && (
        <div className={formCss.row}>
          <NumberField
            label={text.numerator}
            min={1}
            max={PART_MAX}
            value={form.numerator}
            onChange={(numerator) => change({ numerator })}
          />
          <NumberField
            label={text.denominator}
            min={1}
            max={PART_MAX}
            value={form.denominator}
            onChange={(denominator) => change({ denominator })}
          />
        </div>
      )}
      <FieldError>{quorum === null ? text.badShare : undefined}</FieldError>
      {form.quorumBase === 'total' && required !== null && form.totalMembers !== null && (
        <p className={formCss.note}>{text.quorumPreview(required, form.totalMembers)}</p>
      )}
    </fieldset>
  );
}
