import { useId } from 'react';
import { TEXT_LIMITS } from '../../../core/base/fields.ts';
import { formatDay } from '../../../core/i18n/format.ts';
import { useView } from '../../app/useRoom.ts';
import { useLanguage, useText } from '../../app/useText.ts';
import { Banner } from '../../parts/Banner.tsx';
import { NumberField } from '../../parts/NumberField.tsx';
import { RadioCards } from '../../parts/RadioCards.tsx';
import { SelectField } from '../../parts/SelectField.tsx';
import { TextField } from '../../parts/TextField.tsx';
import formCss from '../shared/form.module.css';
import { roomInstant } from '../shared/roomTime.ts';
import { textError } from '../shared/textError.ts';
import { KIND_MAX, type MeetingForm } from './meetingForm.ts';
import { QuorumFields } from './QuorumFields.tsx';

export interface MeetingFieldsProps {
  form: MeetingForm;
  change: (fields: Partial<MeetingForm>) => void;
  /** Whether what is missing is marked: from the first attempt to send on. */
  marked: boolean;
  bodyFixed: boolean;
}

const TOTAL_MAX = 1_000_000;

/** The fields of a meeting's first page. */
export function MeetingFields({ form, change, marked, bodyFixed }: MeetingFieldsProps) {
  const { desk } = useText();
  const { language } = useLanguage();
  const { shell, meetings } = desk;
  const text = meetings.fields;
  const bodies = useView('bodies')?.bodies ?? [];
  const kinds = useId();
  const body = bodies.find((candidate) => candidate.id === form.bodyId);
  const at = roomInstant(form.day, form.clock);
  const line = (value: string, max: number, required = true) =>
    textError(shell, value, { max, required: required && marked });
  const chooseBody = (bodyId: string) => {
    const members = bodies.find((candidate) => candidate.id === bodyId)?.memberIds.length ?? 0;
    const untouched = form.totalMembers === null || form.totalMembers === body?.memberIds.length;
    change({ bodyId, ...(untouched ? { totalMembers: members === 0 ? null : members } : {}) });
  };
  return (
    <>
      <TextField
        label={text.title}
        hint={text.titleHint}
        required
        value={form.title}
        onChange={(title) => change({ title })}
        error={line(form.title, TEXT_LIMITS.line)}
      />
      {bodies.length === 0 && <Banner tone="warn" word={text.noBodies} />}
      <div className={formCss.row}>
        <SelectField
          label={text.body}
          hint={bodyFixed ? text.bodyFixed : undefined}
          required
          disabled={bodyFixed}
          value={form.bodyId}
          placeholder={text.bodyPlaceholder}
          options={bodies.map(({ id, name }) => ({ value: id, label: name }))}
          onChange={chooseBody}
          error={marked && form.bodyId === '' ? shell.required : undefined}
        />
        <TextField
          label={text.kind}
          required
          list={kinds}
          value={form.kind}
          onChange={(kind) => change({ kind })}
          error={line(form.kind, KIND_MAX)}
        />
        <datalist id={kinds}>
          {text.kinds.map((kind) => (
            <option key={kind} value={kind} />
          ))}
        </datalist>
      </div>
      <div className={formCss.row}>
        <TextField
          label={text.date}
          hint={at === null ? undefined : formatDay(at, language)}
          required
          type="date"
          value={form.day}
          onChange={(day) => change({ day })}
          error={marked && at === null ? text.badDate : undefined}
        />
        <TextField label={text.time} required type="time" value={form.clock} onChange={(clock) => change({ clock })} />
        <NumberField
          label={text.total}
          hint={body === undefined ? undefined : text.totalHint(body.memberIds.length)}
          required
          min={1}
          max={TOTAL_MAX}
          value={form.totalMembers}
          onChange={(totalMembers) => change({ totalMembers })}
          error={marked && (form.totalMembers ?? 0) < 1 ? text.totalMissing : undefined}
        />
      </div>
      <TextField
        label={text.location}
        value={form.location}
        onChange={(location) => change({ location })}
        error={line(form.location, TEXT_LIMITS.name, false)}
      />
      <TextField
        label={text.minuteTaker}
        hint={text.minuteTakerHint}
        value={form.minuteTaker}
        onChange={(minuteTaker) => change({ minuteTaker })}
        error={line(form.minuteTaker, TEXT_LIMITS.name, false)}
      />
      <QuorumFields form={form} change={change} />
      <RadioCards
        legend={text.signIn}
        columns={2}
        value={form.seatSignIn}
        onChange={(seatSignIn) => change({ seatSignIn })}
        options={[
          { value: 'pin', label: text.signIns.pin, hint: text.signInHints.pin },
          { value: 'assignment', label: text.signIns.assignment, hint: text.signInHints.assignment },
        ]}
      />
    </>
  );
}
