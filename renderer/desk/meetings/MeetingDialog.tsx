import { useState } from 'react';
import type { WireCommand } from '../../../core/command.ts';
import type { MeetingSetup } from '../../../core/meeting/meeting.ts';
import type { MeetingLine } from '../../../core/views/catalogueViews.ts';
import { serverNow } from '../../app/clock.ts';
import { navigate } from '../../app/navigate.ts';
import { useToasts } from '../../app/toasts.ts';
import { newId, useCommand } from '../../app/useCommand.ts';
import { useRoomName } from '../../app/useRoom.ts';
import { useText } from '../../app/useText.ts';
import { Banner } from '../../parts/Banner.tsx';
import { deskPath } from '../deskPath.ts';
import { FormDialog } from '../shared/FormDialog.tsx';
import { useFormDraft } from '../shared/useFormDraft.ts';
import { MeetingFields } from './MeetingFields.tsx';
import { emptyMeeting, formOfMeeting, type MeetingForm, setupOfForm } from './meetingForm.ts';

/** What the dialog is for. */
export type MeetingDialogFor =
  | { readonly kind: 'create' }
  | { readonly kind: 'edit'; readonly line: MeetingLine }
  | { readonly kind: 'copy'; readonly line: MeetingLine };

/** The first page of a meeting: new, edited, or of a copy. */
export function MeetingDialog({ of, onClose }: { of: MeetingDialogFor; onClose: () => void }) {
  const { desk } = useText();
  const text = desk.meetings;
  const { roomId } = useRoomName();
  const { send, busy, refusal } = useCommand();
  const show = useToasts((state) => state.show);
  const [tried, setTried] = useState(false);
  const [id] = useState(newId);
  const start = (): MeetingForm => {
    switch (of.kind) {
      case 'create':
        return emptyMeeting(text.fields.kinds[0] ?? '', serverNow());
      case 'edit':
        return formOfMeeting(of.line.setup);
      case 'copy':
        return { ...formOfMeeting(of.line.setup), title: text.copyOf(of.line.title) };
    }
  };
  const draft = useFormDraft(of.kind === 'create' ? 'meeting' : `meeting.${of.kind}.${of.line.id}`, start());
  const setup = setupOfForm(draft.value);

  const submit = async () => {
    setTried(true);
    if (setup === null) return;
    const outcome = await send(saving(of, setup, roomId, id));
    if (outcome.kind === 'refused') return;
    draft.discard();
    onClose();
    show('ok', { create: text.created, edit: text.saved, copy: text.copied }[of.kind]);
    if (of.kind !== 'edit') navigate(deskPath({ meetingId: id, tab: 'agenda', itemId: null }));
  };
  return (
    <FormDialog
      title={text.dialog[of.kind]}
      submitLabel={of.kind === 'create' ? text.create : desk.shell.save}
      onSubmit={() => void submit()}
      onClose={onClose}
      draft={draft}
      busy={busy}
      refusal={refusal}
      invalid={tried && setup === null}
    >
      {of.kind === 'copy' && <Banner tone="info" word={text.copyHint} />}
      <MeetingFields form={draft.value} change={draft.change} marked={tried} bodyFixed={of.kind !== 'create'} />
    </FormDialog>
  );
}

function saving(of: MeetingDialogFor, setup: MeetingSetup, roomId: string, id: string): WireCommand {
  switch (of.kind) {
    case 'create':
      return { kind: 'saveMeeting', meetingId: id, roomId, setup };
    case 'edit':
      return { kind: 'saveMeeting', meetingId: of.line.id, roomId, setup };
    case 'copy':
      return { kind: 'copyMeeting', meetingId: of.line.id, newId: id, setup };
  }
}
