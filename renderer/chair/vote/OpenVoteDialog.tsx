import type { PollSetup } from '../../../core/voting/poll.ts';
import { useCommand } from '../../app/useCommand.ts';
import { useView } from '../../app/useRoom.ts';
import { useText } from '../../app/useText.ts';
import { Banner } from '../../parts/Banner.tsx';
import { Button } from '../../parts/Button.tsx';
import { Dialog } from '../../parts/Dialog.tsx';
import type { Meeting } from '../meetingType.ts';
import { Refusal } from '../notices/Refusal.tsx';
import { entitledNow } from './entitledNow.ts';
import css from './OpenVoteDialog.module.css';
import { RollPreview } from './RollPreview.tsx';
import { RuleFacts } from './RuleFacts.tsx';

export interface OpenVoteDialogProps {
  /** The prepared vote, or null while the dialog is closed. */
  setup: PollSetup | null;
  meeting: Meeting;
  onClose: () => void;
}

/** Everything that will be frozen, before the press that freezes it. */
export function OpenVoteDialog({ setup, meeting, onClose }: OpenVoteDialogProps) {
  const t = useText();
  const words = t.chair.openVote;
  const command = useCommand();
  const delegates = useView('delegates')?.delegates ?? [];
  const noun = meeting.body.memberNoun;
  const nobody = setup === null || entitledNow(delegates, setup.voters).length === 0;
  const open = async () => {
    if (setup === null) return;
    const outcome = await command.send({ kind: 'openPoll', meetingId: meeting.id, pollId: setup.id });
    if (outcome.kind === 'receipt') onClose();
  };
  const footer = (
    <>
      <Button onClick={onClose}>{words.cancel}</Button>
      <Button variant="primary" icon="vote" disabled={nobody} busy={command.busy} onClick={() => void open()}>
        {words.go}
      </Button>
    </>
  );
  return (
    <Dialog
      open={setup !== null}
      onClose={onClose}
      title={words.title}
      closeLabel={t.common.close}
      width="l"
      footer={footer}
    >
      {setup !== null && (
        <div className={css.body}>
          <p className={css.question}>{setup.title}</p>
          {!meeting.quorum.met && (
            <Banner tone="warn" word={words.noQuorum}>
              {t.chair.quorum.presentOf(meeting.quorum.present, meeting.figures.total)}.{' '}
              {t.chair.quorum.needs(meeting.quorum.required, noun)}.
            </Banner>
          )}
          <RuleFacts rule={setup.rule} figures={meeting.figures} noun={noun}>
            <dt>{words.time}</dt>
            <dd>{setup.seconds === null ? t.chair.item.noLimit : t.chair.item.seconds(setup.seconds)}</dd>
            <dt>{words.change}</dt>
            <dd>{setup.changeAllowed ? words.changeYes : words.changeNo}</dd>
            <dt>{words.live}</dt>
            <dd>{words.liveWho[setup.liveTally]}</dd>
          </RuleFacts>
          <RollPreview voters={setup.voters} noun={noun} />
          <Refusal command={command} />
        </div>
      )}
    </Dialog>
  );
}
