import { useState } from 'react';
import { useAct } from '../../app/useAct.ts';
import { newId } from '../../app/useCommand.ts';
import { useView } from '../../app/useRoom.ts';
import { useText } from '../../app/useText.ts';
import { Banner } from '../../parts/Banner.tsx';
import { Button } from '../../parts/Button.tsx';
import { ConfirmDialog } from '../../parts/ConfirmDialog.tsx';
import { Panel } from '../../parts/Panel.tsx';
import { StatusPill } from '../../parts/StatusPill.tsx';
import { useDeskMeeting } from '../deskMeeting.ts';
import { useSendBlock } from '../shared/useSendBlock.ts';
import { canMakeKey } from './boardForm.ts';
import css from './CountingPage.module.css';

/** How far the board's key is, member by member; the members do their parts at their own terminals. */
export function KeyPanel() {
  const { meeting, locked } = useDeskMeeting();
  const { desk } = useText();
  const text = desk.counting.key;
  const board = useView('board');
  const { act, busy } = useAct();
  const blocked = useSendBlock();
  const [asking, setAsking] = useState(false);
  if (board === null || !canMakeKey(board.members.length)) return null;
  const { ceremony } = board;
  const stopped = ceremony?.stopped ?? null;
  const start = async () => {
    setAsking(false);
    await act({ kind: 'startCeremony', meetingId: meeting.id, ceremonyId: newId() });
  };
  return (
    <Panel
      title={text.title}
      actions={
        !locked && (
          <Button
            small
            icon="lock"
            variant={ceremony === null ? 'primary' : 'secondary'}
            busy={busy}
            disabled={blocked !== undefined}
            onClick={() => (ceremony === null || stopped !== null ? void start() : setAsking(true))}
          >
            {ceremony === null ? text.start : text.restart}
          </Button>
        )
      }
    >
      <div className={css.stack}>
        {ceremony === null && <p className={css.quiet}>{text.none}</p>}
        {stopped !== null && <Banner tone="bad" word={text.stopped[stopped.why](stopped.by)} />}
        {board.isReady && <Banner tone="ok" word={text.ready} />}
        {stopped === null && ceremony?.round != null && <p role="status">{text.running(text.round[ceremony.round])}</p>}
        {stopped === null && ceremony?.key != null && (
          <>
            <strong>{text.words}</strong>
            <ol className={css.six}>
              {ceremony.key.words.map((word, at) => (
                // biome-ignore lint/suspicious/noArrayIndexKey: six words in a fixed order; one may come twice.
                <li key={at}>{word}</li>
              ))}
            </ol>
            {!board.isReady && <p className={css.quiet}>{text.compare}</p>}
          </>
        )}
        {ceremony !== null && stopped === null && (
          <ul className={css.members}>
            {board.members.map(({ personId, name, done, confirmed }) => (
              <li key={personId} className={css.member}>
                <strong>{name}</strong>
                <StatusPill
                  plain
                  status={ceremony.key === null ? (done === null ? 'none' : 'next') : confirmed ? 'ok' : 'none'}
                >
                  {ceremony.key === null
                    ? done === null
                      ? text.notYet
                      : text.round[done]
                    : confirmed
                      ? text.confirmed
                      : text.waiting}
                </StatusPill>
              </li>
            ))}
          </ul>
        )}
        {board.openings.map(({ pollId, posted, needed }) => (
          <Banner key={pollId} tone="info" word={text.opening(posted.length, needed)} />
        ))}
      </div>
      <ConfirmDialog
        open={asking}
        title={text.restartAsk}
        confirmLabel={text.restart}
        cancelLabel={desk.shell.cancel}
        danger
        busy={busy}
        onConfirm={() => void start()}
        onCancel={() => setAsking(false)}
      >
        {text.restartText}
      </ConfirmDialog>
    </Panel>
  );
}
