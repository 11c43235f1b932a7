import type { EnrolledLine } from '../../../core/views/terminalViews.ts';
import { useAct } from '../../app/useAct.ts';
import { useText } from '../../app/useText.ts';
import { Banner } from '../../parts/Banner.tsx';
import { ConfirmDialog } from '../../parts/ConfirmDialog.tsx';
import { useIsMeetingOn } from '../useIsMeetingOn.ts';
import { positionName } from './positionName.ts';
import css from './RevokeDialog.module.css';
import { useRoomNames } from './useRoomNames.ts';

/** Asks once before a machine is taken off the list for good. */
export function RevokeDialog({ line, onClose }: { line: EnrolledLine; onClose: () => void }) {
  const text = useText();
  const words = text.console.enrol.revoke;
  const names = useRoomNames();
  const { act, busy } = useAct();
  const isMeetingOn = useIsMeetingOn();
  const revoke = async () => {
    if (await act({ kind: 'revokeTerminal', terminalId: line.id }, words.done(line.name))) onClose();
  };
  return (
    <ConfirmDialog
      open
      danger
      busy={busy}
      title={words.title(`${line.name} (${positionName(line.use, names, text)})`)}
      confirmLabel={words.confirm}
      cancelLabel={text.common.cancel}
      onConfirm={() => void revoke()}
      onCancel={onClose}
    >
      <div className={css.text}>
        {isMeetingOn && <Banner tone="bad" word={words.meeting} />}
        <p>{words.text}</p>
        {line.proof === 'certificate' && <p>{words.papers}</p>}
      </div>
    </ConfirmDialog>
  );
}
