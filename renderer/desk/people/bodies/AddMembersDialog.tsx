import type { Body } from '../../../../core/people/people.ts';
import { useToasts } from '../../../app/toasts.ts';
import { useCommand } from '../../../app/useCommand.ts';
import { useView } from '../../../app/useRoom.ts';
import { useText } from '../../../app/useText.ts';
import { FormDialog } from '../../shared/FormDialog.tsx';
import { useFormDraft } from '../../shared/useFormDraft.ts';
import { PeoplePicker } from '../PeoplePicker.tsx';

/** Adds people who are known to the end of a body's list. */
export function AddMembersDialog({ body, onClose }: { body: Body; onClose: () => void }) {
  const text = useText().people.bodies;
  const { send, busy, refusal } = useCommand();
  const show = useToasts((state) => state.show);
  const members = new Set(body.memberIds);
  const people = (useView('people')?.people ?? []).filter(({ id }) => !members.has(id));
  const known = new Set(people.map(({ id }) => id));
  const draft = useFormDraft<{ chosen: readonly string[] }>(`addMembers.${body.id}`, { chosen: [] });
  const chosen = draft.value.chosen.filter((id) => known.has(id));
  const submit = async () => {
    if (chosen.length === 0) return;
    const outcome = await send({ kind: 'saveBody', body: { ...body, memberIds: [...body.memberIds, ...chosen] } });
    if (outcome.kind === 'refused') return;
    draft.discard();
    show('ok', text.added(chosen.length));
    onClose();
  };
  return (
    <FormDialog
      title={text.addMembers}
      submitLabel={text.addChosen(chosen.length)}
      onSubmit={() => void submit()}
      onClose={onClose}
      draft={draft}
      busy={busy}
      refusal={refusal}
      invalid={false}
      width="l"
    >
      <PeoplePicker
        caption={text.pick}
        empty={text.noPeople}
        people={people}
        selected={new Set(chosen)}
        onChange={(next) => draft.change({ chosen: [...next] })}
      />
    </FormDialog>
  );
}
