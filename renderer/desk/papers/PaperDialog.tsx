import { useState } from 'react';
import { TEXT_LIMITS } from '../../../core/base/fields.ts';
import { DocumentKind, isSecret, PLAIN_PAPER, SecrecyLabel } from '../../../core/documents/document.ts';
import type { PaperLine } from '../../../core/views/papersView.ts';
import { useToasts } from '../../app/toasts.ts';
import { useCommand } from '../../app/useCommand.ts';
import { useView } from '../../app/useRoom.ts';
import { useText } from '../../app/useText.ts';
import { Banner } from '../../parts/Banner.tsx';
import { Checkbox } from '../../parts/Checkbox.tsx';
import { SelectField } from '../../parts/SelectField.tsx';
import { TextArea } from '../../parts/TextArea.tsx';
import { TextField } from '../../parts/TextField.tsx';
import { useDeskMeeting } from '../deskMeeting.ts';
import { FormDialog } from '../shared/FormDialog.tsx';
import formCss from '../shared/form.module.css';
import { textError } from '../shared/textError.ts';
import { useFormDraft } from '../shared/useFormDraft.ts';
import { ReadersFields } from './ReadersFields.tsx';
import { formOfReaders, hasReaders, readersOfForm } from './readersForm.ts';

/** The general papers, in the list of items. */
const NONE = '';

/** What the desk writes about a paper, and who may read it. */
export function PaperDialog({ paper, onClose }: { paper: PaperLine; onClose: () => void }) {
  const { meeting } = useDeskMeeting();
  const { desk, papers: words } = useText();
  const { shell, papers: text } = desk;
  const items = useView('agenda')?.items ?? [];
  const { send, busy, refusal } = useCommand();
  const show = useToasts((state) => state.show);
  const [tried, setTried] = useState(false);
  const { name, kind, itemId, number, abstract, label, maySave } = paper;
  const readers = formOfReaders(paper.desk?.readers ?? PLAIN_PAPER.readers);
  const draft = useFormDraft(`paper.${paper.id}`, { name, kind, itemId, number, abstract, label, maySave, readers });
  const form = draft.value;
  const secret = isSecret(form.label);
  const wrong = {
    name: textError(shell, form.name, { required: true, max: TEXT_LIMITS.name }),
    number: textError(shell, form.number, { max: TEXT_LIMITS.name }),
    abstract: textError(shell, form.abstract, { max: TEXT_LIMITS.paragraph }),
    readers: hasReaders(form.readers) ? undefined : text.fields.noReaders,
  };
  const isWrong = Object.values(wrong).some((error) => error !== undefined);
  const submit = async () => {
    setTried(true);
    if (isWrong) return;
    const { readers: who, ...fields } = form;
    // Of a secret paper nothing is saved, whatever was ticked before it became one (D-7).
    const setup = { ...fields, maySave: fields.maySave && !secret, readers: readersOfForm(who) };
    const outcome = await send({ kind: 'updatePaper', meetingId: meeting.id, paperId: paper.id, setup });
    if (outcome.kind === 'refused') return;
    draft.discard();
    onClose();
    show('ok', text.saved);
  };
  return (
    <FormDialog
      title={text.dialog}
      submitLabel={shell.save}
      onSubmit={() => void submit()}
      onClose={onClose}
      draft={draft}
      busy={busy}
      refusal={refusal}
      invalid={tried && isWrong}
    >
      <TextField
        label={text.fields.name}
        required
        value={form.name}
        onChange={(value) => draft.change({ name: value })}
        error={tried || form.name !== '' ? wrong.name : undefined}
      />
      <div className={formCss.row}>
        <SelectField
          label={text.fields.kind}
          value={form.kind}
          options={DocumentKind.options.map((value) => ({ value, label: text.kind[value] }))}
          onChange={(value) => draft.change({ kind: value })}
        />
        <TextField
          label={text.fields.number}
          hint={text.fields.numberHint}
          value={form.number}
          onChange={(value) => draft.change({ number: value })}
          error={wrong.number}
        />
      </div>
      <SelectField
        label={text.fields.item}
        value={form.itemId ?? NONE}
        options={[
          { value: NONE, label: text.fields.general },
          ...items
            .filter((item) => item.kind === 'item')
            .map((item) => ({ value: item.id, label: `${item.number}. ${item.title}` })),
        ]}
        onChange={(value) => draft.change({ itemId: value === NONE ? null : value })}
      />
      <TextArea
        label={text.fields.abstract}
        rows={3}
        value={form.abstract}
        onChange={(value) => draft.change({ abstract: value })}
        error={wrong.abstract}
      />
      <SelectField
        label={text.fields.label}
        value={form.label}
        options={SecrecyLabel.options.map((value) => ({ value, label: words.label[value] }))}
        onChange={(value) => draft.change({ label: value })}
      />
      {secret && (
        <Banner tone="warn" word={words.label[form.label]}>
          {form.itemId === null ? text.secretGeneral : text.secretNote}
        </Banner>
      )}
      <ReadersFields
        value={form.readers}
        onChange={(value) => draft.change({ readers: value })}
        error={tried ? wrong.readers : undefined}
      />
      <Checkbox
        label={text.fields.maySave}
        hint={secret ? text.fields.neverSaved : text.fields.maySaveHint}
        checked={form.maySave && !secret}
        disabled={secret}
        onChange={(on) => draft.change({ maySave: on })}
      />
    </FormDialog>
  );
}
