import { useState } from 'react';
import { ChangePassword } from '../../app/account/ChangePassword.tsx';
import { signOut, useCommand } from '../../app/useCommand.ts';
import { useView } from '../../app/useRoom.ts';
import { useLanguage, useText } from '../../app/useText.ts';
import { Button } from '../../parts/Button.tsx';
import { ConfirmDialog } from '../../parts/ConfirmDialog.tsx';
import { Dialog } from '../../parts/Dialog.tsx';
import { IconButton } from '../../parts/IconButton.tsx';
import { SegmentedControl } from '../../parts/SegmentedControl.tsx';
import type { Meeting } from '../meetingType.ts';
import { Refusal } from '../notices/Refusal.tsx';
import css from './MeetingMenu.module.css';

export interface MeetingMenuProps {
  /** Null when the room is empty. */
  meeting: Meeting | null;
  voting: boolean;
}

/** What is needed a few times a day: recess, the end, the language, leaving. */
export function MeetingMenu({ meeting, voting }: MeetingMenuProps) {
  const t = useText();
  const { language, setLanguage } = useLanguage();
  const command = useCommand();
  const polls = useView('polls')?.polls ?? [];
  const [shown, setShown] = useState<'nothing' | 'menu' | 'end' | 'password'>('nothing');
  const unannounced = polls.filter((poll) => poll.opened?.state === 'closed').length;
  const kind = meeting?.state.kind;
  const send = async (what: 'recessMeeting' | 'endMeeting') => {
    if (meeting === null) return;
    const outcome = await command.send({ kind: what, meetingId: meeting.id });
    if (outcome.kind === 'receipt') setShown('nothing');
  };
  return (
    <>
      <IconButton icon="more" label={t.chair.meeting.manage} look="outlined" onClick={() => setShown('menu')} />
      <Dialog
        open={shown === 'menu'}
        onClose={() => setShown('nothing')}
        title={t.chair.meeting.manage}
        closeLabel={t.common.close}
        width="s"
      >
        <div className={css.menu}>
          <Refusal command={command} />
          {kind === 'inProgress' && (
            <Button
              block
              icon="coffee"
              busy={command.busy}
              disabled={voting}
              note={voting ? t.chair.meeting.closeVoteFirst : t.chair.meeting.recessHint}
              onClick={() => void send('recessMeeting')}
            >
              {t.chair.meeting.recess}
            </Button>
          )}
          {(kind === 'inProgress' || kind === 'recess') && (
            <Button block variant="danger" icon="stop" onClick={() => setShown('end')}>
              {t.chair.meeting.end}
            </Button>
          )}
          <div className={css.row}>
            <span>{t.chair.meeting.language}</span>
            <SegmentedControl
              label={t.chair.meeting.language}
              options={[
                { value: 'vi', label: t.common.languages.vi },
                { value: 'en', label: t.common.languages.en },
              ]}
              value={language}
              onChange={setLanguage}
            />
          </div>
          <Button block variant="quiet" icon="lock" onClick={() => setShown('password')}>
            {t.console.account.password}
          </Button>
          <Button block variant="quiet" icon="logOut" onClick={signOut}>
            {t.chair.meeting.signOut}
          </Button>
        </div>
      </Dialog>
      {shown === 'password' && <ChangePassword onClose={() => setShown('nothing')} />}
      <ConfirmDialog
        open={shown === 'end'}
        title={t.chair.meeting.endTitle}
        confirmLabel={t.chair.meeting.end}
        cancelLabel={t.chair.keep}
        danger
        busy={command.busy}
        onConfirm={() => void send('endMeeting')}
        onCancel={() => setShown('nothing')}
      >
        <div className={css.menu}>
          {voting && <p>{t.chair.meeting.endWithPoll}</p>}
          {unannounced > 0 && <p>{t.chair.meeting.endUnannounced(unannounced)}</p>}
          <p>{t.chair.meeting.endText}</p>
          <Refusal command={command} />
        </div>
      </ConfirmDialog>
    </>
  );
}
