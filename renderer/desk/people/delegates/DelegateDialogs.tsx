import type { DelegateLine } from '../../../../core/views/delegatesView.ts';
import type { DeskMeeting } from '../../deskMeeting.ts';
import { RightsDialog } from '../rights/RightsDialog.tsx';
import { AbsenceDialog } from './AbsenceDialog.tsx';
import { AddDelegatesDialog } from './AddDelegatesDialog.tsx';
import { DelegateDialog } from './DelegateDialog.tsx';
import { RemoveDelegate } from './RemoveDelegate.tsx';
import { StandInDialog } from './StandInDialog.tsx';

/** What is being done with the list. */
export type DelegateDialogState =
  | { readonly kind: 'add' }
  | { readonly kind: 'edit' | 'standIn' | 'remove' | 'rights'; readonly line: DelegateLine }
  | { readonly kind: 'absence'; readonly personIds: readonly string[] }
  | { readonly kind: 'pins'; readonly lines: readonly DelegateLine[] };

export interface DelegateDialogsProps extends Pick<DeskMeeting, 'meeting'> {
  lines: readonly DelegateLine[];
  dialog: Exclude<DelegateDialogState, { kind: 'pins' }>;
  onClose: () => void;
  onMarked: () => void;
}

/** The one dialog that is open. */
export function DelegateDialogs({ meeting, lines, dialog, onClose, onMarked }: DelegateDialogsProps) {
  const standInOf = (personId: string) => lines.find((line) => line.standsInFor === personId) ?? null;
  const meetingId = meeting.id;
  switch (dialog.kind) {
    case 'add':
      return <AddDelegatesDialog meeting={meeting} onClose={onClose} />;
    case 'edit':
      return <DelegateDialog meetingId={meetingId} line={dialog.line} onClose={onClose} />;
    case 'standIn': {
      const standIn = standInOf(dialog.line.personId);
      return <StandInDialog meetingId={meetingId} absent={dialog.line} standIn={standIn} onClose={onClose} />;
    }
    case 'remove': {
      const standIn = standInOf(dialog.line.personId);
      return <RemoveDelegate meetingId={meetingId} line={dialog.line} standIn={standIn} onClose={onClose} />;
    }
    case 'rights':
      return <RightsDialog meetingId={meetingId} line={dialog.line} lines={lines} onClose={onClose} />;
    case 'absence':
      return <AbsenceDialog meetingId={meetingId} personIds={dialog.personIds} onClose={onClose} onDone={onMarked} />;
  }
}
