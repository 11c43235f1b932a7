import { useState } from 'react';
import { TEXT_LIMITS } from '../../../core/base/fields.ts';
import type { LibraryRow } from '../../../core/library/library.ts';
import { useToasts } from '../../app/toasts.ts';
import { useCommand } from '../../app/useCommand.ts';
import { useText } from '../../app/useText.ts';
import { TextArea } from '../../parts/TextArea.tsx';
import { TextField } from '../../parts/TextField.tsx';
import { FormDialog } from '../shared/FormDialog.tsx';
import formCss from '../shared/form.module.css';
import { textError } from '../shared/textError.ts';
import { useFormDraft } from '../shared/useFormDraft.ts';
import { CategoryField } from './CategoryField.tsx';
import { setupOf } from './entryUploads.ts';

/** What the desk writes about a document of the library. */
export function EntryDialog({ row, onClose }: { row: LibraryRow; onClose: () => void }) {
  const { library, desk } = useText();
  const { shell } = desk;
  const text = library.desk;
  const { send, busy, refusal } = useCommand();
  const show = useToasts((state) => state.show);
  const [tried, setTried] = useState(false);
  const draft = useFormDraft(`library.${row.id}`, setupOf(row));
  const form = draft.value;
  const wrong = {
    name: textError(shell, form.name, { required: true, max: TEXT_LIMITS.name }),
    number: textError(shell, form.number, { max: TEXT_LIMITS.name }),
    issuer: textError(shell, form.issuer, { max: TEXT_LIMITS.name }),
    abstract: textError(shell, form.abstract, { max: TEXT_LIMITS.paragraph }),
  };
  const isWrong = Object.values(wrong).some((error) => error !== undefined);
  const submit = async () => {
    setTried(true);
    if (isWrong) return;
    const outcome = await send({ kind: 'updateLibraryEntry', entryId: row.id, setup: form });
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
        onChange={(name) => draft.change({ name })}
        error={wrong.name}
      />
      <div className={formCss.row}>
        <TextField
          label={text.fields.number}
          hint={text.fields.numberHint}
          value={form.number}
          onChange={(number) => draft.change({ number })}
          error={wrong.number}
        />
        <TextField
          label={text.fields.date}
          type="date"
          value={form.date ?? ''}
          onChange={(date) => draft.change({ date: date === '' ? null : date })}
        />
      </div>
      <TextField
        label={text.fields.issuer}
        value={form.issuer}
        onChange={(issuer) => draft.change({ issuer })}
        error={wrong.issuer}
      />
      <CategoryField value={form.categoryId} onChange={(categoryId) => draft.change({ categoryId })} />
      <TextArea
        label={text.fields.abstract}
        rows={4}
        value={form.abstract}
        onChange={(abstract) => draft.change({ abstract })}
        error={wrong.abstract}
      />
    </FormDialog>
  );
}
