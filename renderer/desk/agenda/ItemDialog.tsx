import { useState } from 'react';
import type { AgendaLine } from '../../../core/views/agendaView.ts';
import { useToasts } from '../../app/toasts.ts';
import { newId, useCommand } from '../../app/useCommand.ts';
import { useText } from '../../app/useText.ts';
import { NumberField } from '../../parts/NumberField.tsx';
import { SegmentedControl } from '../../parts/SegmentedControl.tsx';
import { SelectField } from '../../parts/SelectField.tsx';
import { TextField } from '../../parts/TextField.tsx';
import { useDeskMeeting } from '../deskMeeting.ts';
import { FormDialog } from '../shared/FormDialog.tsx';
import formCss from '../shared/form.module.css';
import { textError } from '../shared/textError.ts';
import { useFormDraft } from '../shared/useFormDraft.ts';
import { emptyItem, formOfItem, setupOfItem } from './itemForm.ts';

/** What the dialog is for. */
export type ItemDialogFor =
  | { readonly kind: 'add'; readonly parentId: string | null }
  | { readonly kind: 'edit'; readonly item: AgendaLine };

export interface ItemDialogProps {
  of: ItemDialogFor;
  items: readonly AgendaLine[];
  onClose: () => void;
  onAdded: (id: string) => void;
}

const DAY_MINUTES = 1440;
/** An item of its own, in the list of what an item may be part of. */
const NONE = '';

/** A new agenda item, or an edited one. */
export function ItemDialog({ of, items, onClose, onAdded }: ItemDialogProps) {
  const { desk } = useText();
  const { shell, agenda } = desk;
  const text = agenda.fields;
  const { meeting } = useDeskMeeting();
  const { send, busy, refusal } = useCommand();
  const show = useToasts((state) => state.show);
  const [tried, setTried] = useState(false);
  const [id] = useState(() => (of.kind === 'edit' ? of.item.id : newId()));
  const parts = items.filter((item) => item.parentId === id);
  const draft = useFormDraft(
    of.kind === 'edit' ? `item.${meeting.id}.edit.${id}` : `item.${meeting.id}.add.${of.parentId ?? 'top'}`,
    of.kind === 'edit' ? formOfItem(of.item, parts) : emptyItem(of.parentId),
  );
  const form = draft.value;
  const recess = form.kind === 'recess';
  const setup = setupOfItem(id, form, agenda.recess);
  const hosts = items.filter((item) => item.parentId === null && item.kind === 'item');

  const submit = async () => {
    setTried(true);
    if (setup === null) return;
    const parentId = recess || !hosts.some((host) => host.id === form.parentId) ? null : form.parentId;
    const outcome = await send({ kind: 'saveAgendaItem', meetingId: meeting.id, item: setup, parentId });
    if (outcome.kind === 'refused') return;
    draft.discard();
    onClose();
    show('ok', of.kind === 'add' ? agenda.added : agenda.saved);
    if (of.kind === 'add') onAdded(id);
  };
  return (
    <FormDialog
      title={agenda.dialog[of.kind]}
      submitLabel={of.kind === 'add' ? shell.add : shell.save}
      onSubmit={() => void submit()}
      onClose={onClose}
      draft={draft}
      busy={busy}
      refusal={refusal}
      invalid={tried && setup === null}
    >
      {parts.length === 0 && (of.kind === 'add' || of.item.parentId === null) && (
        <SegmentedControl
          label={text.kind}
          options={[
            { value: 'item', label: text.kinds.item, icon: 'list' },
            { value: 'recess', label: text.kinds.recess, icon: 'coffee' },
          ]}
          value={form.kind}
          onChange={(kind) => draft.change({ kind })}
        />
      )}
      <TextField
        label={text.title}
        required={!recess}
        placeholder={recess ? agenda.recess : undefined}
        value={form.title}
        onChange={(title) => draft.change({ title })}
        error={textError(shell, form.title, { required: tried && !recess })}
      />
      {!recess && (
        <TextField
          label={text.presenter}
          hint={text.presenterHint}
          value={form.presenter}
          onChange={(presenter) => draft.change({ presenter })}
          error={textError(shell, form.presenter)}
        />
      )}
      <div className={formCss.row}>
        <NumberField
          label={text.minutes}
          hint={recess ? undefined : text.minutesHint}
          unit={text.minutesUnit}
          max={DAY_MINUTES}
          value={form.minutes}
          onChange={(minutes) => draft.change({ minutes })}
        />
        {of.kind === 'add' && !recess && hosts.length > 0 && (
          <SelectField
            label={text.under}
            value={form.parentId ?? NONE}
            options={[
              { value: NONE, label: text.underNone },
              ...hosts.map((host) => ({ value: host.id, label: `${host.number}. ${host.title}` })),
            ]}
            onChange={(parentId) => draft.change({ parentId: parentId === NONE ? null : parentId })}
          />
        )}
      </div>
    </FormDialog>
  );
}
