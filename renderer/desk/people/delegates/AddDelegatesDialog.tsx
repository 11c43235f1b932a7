import { useState } from 'react';
import { useToasts } from '../../../app/toasts.ts';
import { newId, useCommand } from '../../../app/useCommand.ts';
import { useView } from '../../../app/useRoom.ts';
import { useText } from '../../../app/useText.ts';
import { SegmentedControl } from '../../../parts/SegmentedControl.tsx';
import { SelectField } from '../../../parts/SelectField.tsx';
import type { DeskMeeting } from '../../deskMeeting.ts';
import { FormDialog } from '../../shared/FormDialog.tsx';
import form from '../../shared/form.module.css';
import { useFormDraft } from '../../shared/useFormDraft.ts';
import { chunks } from '../chunks.ts';
import { PeoplePicker } from '../PeoplePicker.tsx';
import { PersonFields } from '../PersonFields.tsx';
import { NO_PERSON, personErrors, toPerson } from '../personForm.ts';

const SOURCES = ['body', 'people', 'new'] as const;
type Source = (typeof SOURCES)[number];
const STANDINGS = ['official', 'alternate', 'invited'] as const;
type AddedStanding = (typeof STANDINGS)[number];

interface AddForm {
  readonly source: Source;
  readonly standing: AddedStanding;
  readonly chosen: readonly string[];
  readonly code: string;
  readonly name: string;
  readonly position: string;
  readonly unit: string;
}

/** Adds members of the body, people who are known, or somebody new. */
export function AddDelegatesDialog({ meeting, onClose }: Pick<DeskMeeting, 'meeting'> & { onClose: () => void }) {
  const { people: words, desk } = useText();
  const text = words.delegates.addDialog;
  const { send, busy, refusal } = useCommand();
  const show = useToasts((state) => state.show);
  const here = new Set((useView('delegates')?.delegates ?? []).map(({ personId }) => personId));
  const people = (useView('people')?.people ?? []).filter(({ id }) => !here.has(id));
  const order = useView('bodies')?.bodies.find(({ id }) => id === meeting.body.id)?.memberIds ?? [];
  const byId = new Map(people.map((person) => [person.id, person]));
  const members = order.flatMap((id) => byId.get(id) ?? []);
  const initial: AddForm = { source: 'body', standing: 'official', chosen: [], ...NO_PERSON };
  const draft = useFormDraft(`addDelegates.${meeting.id}`, initial);
  const { source, standing } = draft.value;
  const chosen = draft.value.chosen.filter((id) => byId.has(id));
  const [sent, setSent] = useState(false);
  const errors = source === 'new' ? personErrors(desk.shell, draft.value) : {};
  const invalid = Object.keys(errors).length > 0;

  const add = async (ids: readonly string[]) => {
    for (const part of chunks(ids)) {
      const delegates = part.map((personId) => ({ personId, standing, exclusion: null }));
      const outcome = await send({ kind: 'saveDelegates', meetingId: meeting.id, delegates });
      if (outcome.kind === 'refused') return;
    }
    draft.discard();
    show('ok', text.added(ids.length));
    onClose();
  };
  const submit = async () => {
    setSent(true);
    if (invalid) return;
    if (source !== 'new') {
      if (chosen.length > 0) await add(chosen);
      return;
    }
    const person = toPerson(newId(), draft.value);
    if ((await send({ kind: 'savePerson', person })).kind === 'receipt') await add([person.id]);
  };
  return (
    <FormDialog
      title={text.title}
      submitLabel={source === 'new' ? text.addNew : text.addChosen(chosen.length)}
      onSubmit={() => void submit()}
      onClose={onClose}
      draft={draft}
      busy={busy}
      refusal={refusal}
      invalid={sent && invalid}
      width="l"
    >
      <div className={form.row}>
        <div className={form.stack}>
          <span className={form.label}>{text.sourcesLabel}</span>
          <SegmentedControl
            label={text.sourcesLabel}
            options={SOURCES.map((value) => ({ value, label: text.sources[value] }))}
            value={source}
            onChange={(value) => {
              setSent(false);
              draft.change({ source: value, chosen: [] });
            }}
          />
        </div>
        <SelectField
          label={words.delegates.dialog.standing}
          value={standing}
          options={STANDINGS.map((value) => ({ value, label: words.standing[value] }))}
          onChange={(value) => draft.change({ standing: value })}
        />
      </div>
      {source === 'new' ? (
        <PersonFields value={draft.value} onChange={draft.change} errors={sent ? errors : {}} />
      ) : (
        <>
          <p className={form.note}>{source === 'body' ? text.bodyNote(meeting.body.name) : text.peopleNote}</p>
          <PeoplePicker
            caption={text.pick}
            empty={source === 'body' ? text.allBody : text.noPeople}
            people={source === 'body' ? members : people}
            selected={new Set(chosen)}
            onChange={(next) => draft.change({ chosen: [...next] })}
          />
        </>
      )}
    </FormDialog>
  );
}
