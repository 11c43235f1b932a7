import { useState } from 'react';
import type { Exclusion } from '../../../../core/meeting/meeting.ts';
import type { Standing } from '../../../../core/people/people.ts';
import type { DelegateLine } from '../../../../core/views/delegatesView.ts';
import { useToasts } from '../../../app/toasts.ts';
import { useCommand } from '../../../app/useCommand.ts';
import { useText } from '../../../app/useText.ts';
import { Banner } from '../../../parts/Banner.tsx';
import { SelectField } from '../../../parts/SelectField.tsx';
import { FormDialog } from '../../shared/FormDialog.tsx';
import form from '../../shared/form.module.css';
import { useFormDraft } from '../../shared/useFormDraft.ts';
import { PersonFields } from '../PersonFields.tsx';
import { type PersonForm, personErrors, toPerson } from '../personForm.ts';

const STANDINGS = ['official', 'alternate', 'invited'] as const satisfies readonly Standing[];
const EXCLUSIONS = ['none', 'absentThroughout', 'transferred', 'exempted', 'suspended'] as const satisfies readonly (
  | Exclusion
  | 'none'
)[];

interface DelegateForm extends PersonForm {
  readonly standing: Standing;
  readonly exclusion: Exclusion | 'none';
}

export interface DelegateDialogProps {
  meetingId: string;
  line: DelegateLine;
  onClose: () => void;
}

/** The person, and their part in this meeting. */
export function DelegateDialog({ meetingId, line, onClose }: DelegateDialogProps) {
  const { people, desk } = useText();
  const text = people.delegates.dialog;
  const { send, busy, refusal } = useCommand();
  const show = useToasts((state) => state.show);
  const before: DelegateForm = {
    code: line.code,
    name: line.name,
    position: line.position,
    unit: line.unit,
    standing: line.standing,
    exclusion: line.exclusion ?? 'none',
  };
  const draft = useFormDraft(`delegate.${meetingId}.${line.personId}`, before);
  const { value } = draft;
  const [sent, setSent] = useState(false);
  const errors = personErrors(desk.shell, value);
  const submit = async () => {
    setSent(true);
    if (Object.keys(errors).length > 0) return;
    const person = toPerson(line.personId, value);
    const personChanged = (['code', 'name', 'position', 'unit'] as const).some(
      (field) => person[field] !== line[field],
    );
    if (personChanged && (await send({ kind: 'savePerson', person })).kind === 'refused') return;
    const exclusion = value.exclusion === 'none' ? null : value.exclusion;
    const partChanged = value.standing !== line.standing || exclusion !== line.exclusion;
    if (partChanged && value.standing !== 'standIn') {
      const delegates = [{ personId: line.personId, standing: value.standing, exclusion }];
      if ((await send({ kind: 'saveDelegates', meetingId, delegates })).kind === 'refused') return;
    }
    draft.discard();
    show('ok', text.saved);
    onClose();
  };
  return (
    <FormDialog
      title={text.edit}
      submitLabel={text.save}
      onSubmit={() => void submit()}
      onClose={onClose}
      draft={draft}
      busy={busy}
      refusal={refusal}
      invalid={sent && Object.keys(errors).length > 0}
    >
      <PersonFields value={value} onChange={draft.change} errors={sent ? errors : {}} />
      {line.standing === 'standIn' ? (
        <Banner tone="info" word={people.standing.standIn}>
          {text.standInFixed}
        </Banner>
      ) : (
        <div className={form.row}>
          <SelectField
            label={text.standing}
            hint={text.standingHint}
            value={value.standing}
            options={STANDINGS.map((standing) => ({ value: standing, label: people.standing[standing] }))}
            onChange={(standing) => draft.change({ standing })}
          />
          <SelectField
            label={text.exclusion}
            value={value.exclusion}
            options={EXCLUSIONS.map((exclusion) => ({ value: exclusion, label: text.exclusions[exclusion] }))}
            onChange={(exclusion) => draft.change({ exclusion })}
          />
        </div>
      )}
    </FormDialog>
  );
}
