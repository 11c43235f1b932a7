import type { DelegateLine } from '../../../../core/views/delegatesView.ts';
import { useAct } from '../../../app/useAct.ts';
import { useText } from '../../../app/useText.ts';
import { ConfirmDialog } from '../../../parts/ConfirmDialog.tsx';

export interface RemoveDelegateProps {
  meetingId: string;
  line: DelegateLine;
  standIn: DelegateLine | null;
  onClose: () => void;
}

/** Asks before somebody is taken off the list; the person stays known. */
export function RemoveDelegate({ meetingId, line, standIn, onClose }: RemoveDelegateProps) {
  const { people, desk } = useText();
  const text = people.delegates.removeDialog;
  const { act, busy } = useAct();
  const remove = async () => {
    await act({ kind: 'removeDelegate', meetingId, personId: line.personId }, text.removed);
    onClose();
  };
  return (
    <ConfirmDialog
      open
      title={text.title}
      confirmLabel={text.submit}
      cancelLabel={desk.shell.cancel}
      danger
      busy={busy}
      onConfirm={() => void remove()}
      onCancel={onClose}
    >
      <p>{text.text(line.name)}</p>
      {standIn !== null && <p>{text.standIn(standIn.name)}</p>}
    </ConfirmDialog>
  );
}
