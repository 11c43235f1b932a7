import type { MeetingLine } from '../../../core/views/catalogueViews.ts';
import { useAct } from '../../app/useAct.ts';
import { useText } from '../../app/useText.ts';
import { ConfirmDialog } from '../../parts/ConfirmDialog.tsx';

/** Asks before a planned meeting is removed. */
export function RemoveMeeting({ line, onClose }: { line: MeetingLine | null; onClose: () => void }) {
  const { desk } = useText();
  const text = desk.meetings;
  const { act, busy } = useAct();
  const remove = async () => {
    if (line !== null) await act({ kind: 'removeMeeting', meetingId: line.id }, text.removed);
    onClose();
  };
  return (
    <ConfirmDialog
      open={line !== null}
      title={text.removeAsk}
      confirmLabel={text.removeDo}
      cancelLabel={desk.shell.cancel}
      danger
      busy={busy}
      onConfirm={() => void remove()}
      onCancel={onClose}
    >
      {line !== null && text.removeText(line.title)}
    </ConfirmDialog>
  );
}
