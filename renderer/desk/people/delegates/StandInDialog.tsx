import { useState } from 'react';
import type { DelegateLine } from '../../../../core/views/delegatesView.ts';
import { useToasts } from '../../../app/toasts.ts';
import { newId, useCommand } from '../../../app/useCommand.ts';
import { useView } from '../../../app/useRoom.ts';
import { useText } from '../../../app/useText.ts';
import { Banner } from '../../../parts/Banner.tsx';
import { Button } from '../../../parts/Button.tsx';
import { FormDialog } from '../../shared/FormDialog.tsx';
import { useFormDraft } from '../../shared/useFormDraft.ts';
import { PersonFields } from '../PersonFields.tsx';
import { personErrors, toPerson } from '../personForm.ts';
import { standInCode } from './standInCode.ts';

export interface StandInDialogProps {
  meetingId: string;
  absent: DelegateLine;
  /** Who stands in already. */
  standIn: DelegateLine | null;
  onClose: () => void;
}

/** Names who comes in an absent delegate's place. */
export function StandInDialog({ meetingId, absent, standIn, onClose }: StandInDialogProps) {
  const { people, desk } = useText();
  const text = people.delegates.standInDialog;
  const { send, busy, refusal } = useCommand();
  const show = useToasts((state) => state.show);
  const known = useView('people')?.people ?? [];
  const draft = useFormDraft(`standIn.${meetingId}.${absent.personId}`, {
    code: standIn?.code ?? standInCode(absent.code, new Set(known.map(({ code }) => code))),
    name: standIn?.name ?? '',
    position: standIn?.position ?? '',
    unit: standIn?.unit ?? absent.unit,
  });
  const [sent, setSent] = useState(false);
  const errors = personErrors(desk.shell, draft.value);
  const invalid = Object.keys(errors).length > 0;
  const set = async (person: ReturnType<typeof toPerson> | null, done: string) => {
    const outcome = await send({ kind: 'setStandIn', meetingId, personId: absent.personId, standIn: person });
    if (outcome.kind === 'refused') return;
    draft.discard();
    show('ok', done);
    onClose();
  };
  const submit = () => {
    setSent(true);
    if (!invalid) void set(toPerson(standIn?.personId ?? newId(), draft.value), text.saved);
  };
  return (
    <FormDialog
      title={text.title(absent.name)}
      submitLabel={text.submit}
      onSubmit={submit}
      onClose={onClose}
      draft={draft}
      busy={busy}
      refusal={refusal}
      invalid={sent && invalid}
      aside={
        standIn !== null && (
          <Button variant="danger" onClick={() => void set(null, text.cancelled)}>
            {text.cancel}
          </Button>
        )
      }
    >
      <Banner tone="warn" word={text.noVote}>
        {text.noVoteText}
      </Banner>
      <PersonFields value={draft.value} onChange={draft.change} errors={sent ? errors : {}} withoutCode />
    </FormDialog>
  );
}
