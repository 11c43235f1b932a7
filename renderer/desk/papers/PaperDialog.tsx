import { useState } from 'react';
import { TEXT_LIMITS } from '../../../core/base/fields.ts';
import { DocumentKind, PLAIN_PAPER } from '../../../core/documents/document.ts';
import type { PaperLine } from '../../../core/views/papersView.ts';
import { useToasts } from '../../app/toasts.ts';
import { useCommand } from '../../app/useCommand.ts';
import { useView } from '../../app/useRoom.ts';
import { useText } from '../../app/useText.ts';
import { SelectField } from '../../parts/SelectField.tsx';
import { TextField } from '../../parts/TextField.tsx';
import { useDeskMeeting } from '../deskMeeting.ts';
import { FormDialog } from '../shared/FormDialog.tsx';
import formCss from '../shared/form.module.css';
import { textError } from '../shared/textError.ts';
import { useFormDraft } from '../shared/useFormDraft.ts';

/** The general papers, in the list of items. */
const NONE = '';

/** A paper's name, kind and item. */
export function PaperDialog({ paper, onClose }: { paper: PaperLine; onClose: () => void }) {
  const { meeting } = useDeskMeeting();
  const { shell, papers: text } = useText().desk;
  const items = useView('agenda')?.items ?? [];
  const { send, busy, refusal } = useCommand();
  const show = useToasts((state) => state.show);
  const [tried, setTried] = useState(false);
  const draft = useFormDraft(`paper.${paper.id}`, { name: paper.name, kind: paper.kind, itemId: paper.itemId });
  const { name, kind, itemId } = draft.value;
  const wrong = textError(shell, name, { required: true, max: TEXT_LIMITS.name });
  const submit = async () => {
    setTried(true);
    if (wrong !== undefined) return;
    const outcome = await send({
      kind: 'updatePaper',
      meetingId: meeting.id,
      paperId: paper.id,
      setup: {
        itemId,
        name,
        kind,
        number: paper.number,
        abstract: paper.abstract,
        label: paper.label,
        readers: paper.desk?.readers ?? PLAIN_PAPER.readers,
        maySave: paper.maySave,
      },
    });
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
      invalid={tried && wrong !== undefined}
    >
      <TextField
        label={text.fields.name}
        required
        value={name}
        onChange={(value) => draft.change({ name: value })}
        error={tried || name !== '' ? wrong : undefined}
      />
      <div className={formCss.row}>
        <SelectField
          label={text.fields.kind}
          value={kind}
          options={DocumentKind.options.map((value) => ({ value, label: text.kind[value] }))}
          onChange={(value) => draft.change({ kind: value })}
        />
        <SelectField
          label={text.fields.item}
          value={itemId ?? NONE}
          options={[
            { value: NONE, label: text.fields.general },
            ...items
              .filter((item) => item.kind === 'item')
              .map((item) => ({ value: item.id, label: `${item.number}. ${item.title}` })),
          ]}
          onChange={(value) => draft.change({ itemId: value === NONE ? null : value })}
        />
      </div>
    </FormDialog>
  );
}
