import { useState } from 'react';
import type { BoardMember } from '../../../core/voting/board.ts';
import { useCommand } from '../../app/useCommand.ts';
import { useView } from '../../app/useRoom.ts';
import { useText } from '../../app/useText.ts';
import { Button } from '../../parts/Button.tsx';
import { Dialog } from '../../parts/Dialog.tsx';
import type { Meeting } from '../meetingType.ts';
import { Refusal } from '../notices/Refusal.tsx';
import css from './BoardDialog.module.css';
import { BoardMembers } from './BoardMembers.tsx';
import { KeyCeremony } from './KeyCeremony.tsx';

export interface BoardDialogProps {
  open: boolean;
  onClose: () => void;
  meeting: Meeting;
}

/** Ban kiểm phiếu: who counts, and the key that they make together for secret ballots. */
export function BoardDialog({ open, onClose, meeting }: BoardDialogProps) {
  const t = useText();
  const words = t.chair.counting.board;
  const board = useView('board');
  const command = useCommand();
  const [chosen, setChosen] = useState<readonly BoardMember[] | null>(null);
  const current = (board?.members ?? []).map(({ personId, isHead }) => ({ personId, isHead }));
  const isChoosing = chosen !== null || current.length === 0;
  const members = chosen ?? current;
  const save = async () => {
    const outcome = await command.send({ kind: 'setBoard', meetingId: meeting.id, members: [...members] });
    if (outcome.kind === 'receipt') setChosen(null);
  };
  const close = () => {
    setChosen(null);
    onClose();
  };
  return (
    <Dialog
      open={open}
      onClose={close}
      title={isChoosing ? words.set : words.manage}
      closeLabel={t.common.close}
      width="l"
      footer={
        isChoosing ? (
          <>
            <Button onClick={current.length === 0 ? close : () => setChosen(null)}>{t.common.cancel}</Button>
            <Button variant="primary" busy={command.busy} disabled={members.length === 0} onClick={() => void save()}>
              {words.save}
            </Button>
          </>
        ) : undefined
      }
    >
      <div className={css.box}>
        {isChoosing || board === null ? (
          <BoardMembers members={members} hasKey={board?.ceremony != null} onChange={setChosen} />
        ) : (
          <KeyCeremony meetingId={meeting.id} board={board} onChangeMembers={() => setChosen(current)} />
        )}
        <Refusal command={command} />
      </div>
    </Dialog>
  );
}
