import { isSecret } from '../../../core/voting/rule.ts';
import { useView } from '../../app/useRoom.ts';
import { useText } from '../../app/useText.ts';
import { BallotList } from '../../ballot/BallotList.tsx';
import type { Poll } from '../../ballot/ballotTypes.ts';
import { MarkGroups } from '../../ballot/MarkGroups.tsx';
import { Secrecy } from '../../ballot/Secrecy.tsx';
import { SecretCode } from '../../ballot/SecretCode.tsx';
import { SendBar } from '../../ballot/SendBar.tsx';
import type { BallotControl } from '../../ballot/useBallot.ts';
import { useHowTo } from '../../ballot/useHowTo.ts';
import { Button } from '../../parts/Button.tsx';
import { Dialog } from '../../parts/Dialog.tsx';
import css from './OwnBallot.module.css';

export interface ListDialogProps {
  open: boolean;
  onClose: () => void;
  poll: Poll;
  ballot: BallotControl;
}

/** The chair's ballot of several lines: marked, read once more, and sent. What is marked stays when the dialog closes. */
export function ListDialog({ open, onClose, poll, ballot }: ListDialogProps) {
  const t = useText();
  const words = t.seat.ballot;
  const meeting = useView('meeting');
  const { howTo } = useHowTo(poll, meeting?.body.memberNoun ?? '');
  const { draft } = ballot;
  const hidden = isSecret(poll.conduct);
  return (
    <Dialog
      open={open}
      onClose={onClose}
      title={poll.title}
      closeLabel={t.common.close}
      width="l"
      footer={
        draft.review ? (
          <>
            <Button icon="undo" onClick={ballot.chooseAgain}>
              {words.edit}
            </Button>
            <Button
              variant="primary"
              icon="check"
              busy={ballot.busy}
              disabled={hidden && ballot.secret === null}
              onClick={ballot.cast}
            >
              {t.seat.vote.confirm}
            </Button>
          </>
        ) : (
          <SendBar poll={poll} ballot={ballot} />
        )
      }
    >
      <div className={css.list}>
        {draft.review ? (
          <>
            <p className={css.lead}>{words.reviewTitle(meeting?.body.address ?? '')}</p>
            <MarkGroups poll={poll} choices={draft.choices} />
            {hidden && <SecretCode ballot={ballot} />}
          </>
        ) : (
          <>
            <p>{howTo}</p>
            <Secrecy poll={poll} />
            <BallotList poll={poll} ballot={ballot} />
          </>
        )}
      </div>
    </Dialog>
  );
}
