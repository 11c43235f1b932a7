import { useState } from 'react';
import { formatTime } from '../../../core/i18n/format.ts';
import { newId, useCommand } from '../../app/useCommand.ts';
import { useRoomName, useView } from '../../app/useRoom.ts';
import { useText } from '../../app/useText.ts';
import type { Poll } from '../../board/pollTypes.ts';
import { ResultBoard } from '../../board/ResultBoard.tsx';
import { Banner } from '../../parts/Banner.tsx';
import { Button } from '../../parts/Button.tsx';
import { Card } from '../../parts/Card.tsx';
import { ConfirmDialog } from '../../parts/ConfirmDialog.tsx';
import { Kicker } from '../../parts/Kicker.tsx';
import type { Meeting } from '../meetingType.ts';
import { Refusal } from '../notices/Refusal.tsx';
import stage from '../Stage.module.css';
import { GiveUpButton } from './GiveUpButton.tsx';
import { NamesButton } from './NamesButton.tsx';
import { OpeningStatus } from './OpeningStatus.tsx';
import { RoundButton } from './RoundButton.tsx';

export interface ClosedPollStageProps {
  poll: Poll;
  meeting: Meeting;
  /** Turns this screen and the hall back to the item on the table. */
  onBack: () => void;
}

/** A vote that is closed: its result for the chair; announcing it is the one press that shows it to the others. */
export function ClosedPollStage({ poll, meeting, onBack }: ClosedPollStageProps) {
  const t = useText();
  const words = t.chair.vote;
  const command = useCommand();
  const { roomId } = useRoomName();
  const hall = useView('hall');
  const pending = useView('pending');
  const unvouched = pending?.pollId === poll.id ? pending.unvouched : 0;
  const [again, setAgain] = useState(false);
  const announced = poll.state === 'announced';
  const isCounting = poll.state === 'counting';
  const running = meeting.state.kind === 'inProgress';
  const onWall = hall?.show === 'poll' && hall.poll.id === poll.id;
  const named = { meetingId: poll.meetingId, pollId: poll.id };
  const revote = async () => {
    const outcome = await command.send({ kind: 'revote', ...named, newId: newId() });
    if (outcome.kind === 'receipt') setAgain(false);
  };
  const back = async () => {
    if (onWall && running) {
      const outcome = await command.send({ kind: 'showOnWall', roomId, shows: { kind: 'item' } });
      if (outcome.kind === 'refused') return;
    }
    onBack();
  };
  return (
    <>
      <div className={stage.head}>
        <Kicker tone={announced ? 'quiet' : 'warn'}>
          {announced ? words.announcedTitle : isCounting ? words.countingTitle : words.closedTitle}
        </Kicker>
        <h2 className={stage.title}>{poll.title}</h2>
        {poll.closedAt !== null && (
          <p className={stage.quiet}>
            {words.closedBy[poll.closedBy ?? 'chair'](formatTime(poll.closedAt))}
            {onWall && announced && ` · ${words.shown}`}
          </p>
        )}
      </div>
      <div className={stage.body}>
        {isCounting && <OpeningStatus poll={poll} />}
        {poll.givenUp !== null && (
          <Banner tone="warn" word={t.chair.counting.opening.givenUp}>
            {t.chair.counting.opening.givenUpWhy[poll.givenUp]}
          </Banner>
        )}
        {poll.tally !== null && (
          <Card>
            <ResultBoard poll={poll} tally={poll.tally} noun={meeting.body.memberNoun} size="screen" />
          </Card>
        )}
        {!announced && unvouched > 0 && <p className={stage.quiet}>{t.chair.counting.unvouched(unvouched)}</p>}
      </div>
      <Refusal command={command} />
      <div className={stage.actions}>
        {announced ? (
          <Button variant="primary" className={stage.main} busy={command.busy} onClick={() => void back()}>
            {words.back}
          </Button>
        ) : (
          <Button
            variant="primary"
            className={stage.main}
            icon="megaphone"
            busy={command.busy}
            disabled={poll.tally === null}
            note={poll.tally === null ? t.chair.counting.opening.notYet : words.announceHint}
            onClick={() => void command.send({ kind: 'announcePoll', ...named })}
          >
            {words.announce}
          </Button>
        )}
        {running && poll.tally !== null && <RoundButton poll={poll} tally={poll.tally} onPrepared={onBack} />}
        <NamesButton poll={poll} />
        {isCounting && poll.conduct === 'secretBoard' && <GiveUpButton poll={poll} />}
        {running && !isCounting && (
          <Button className={stage.side} icon="refresh" onClick={() => setAgain(true)}>
            {words.again}
          </Button>
        )}
        {announced && running && !onWall && (
          <Button
            className={stage.side}
            icon="monitor"
            busy={command.busy}
            onClick={() => void command.send({ kind: 'showOnWall', roomId, shows: { kind: 'poll', pollId: poll.id } })}
          >
            {words.showAgain}
          </Button>
        )}
        {!announced && (
          <Button className={stage.side} busy={command.busy} onClick={() => void back()}>
            {words.back}
          </Button>
        )}
      </div>
      <ConfirmDialog
        open={again}
        title={words.againTitle}
        confirmLabel={words.again}
        cancelLabel={t.chair.keep}
        busy={command.busy}
        onConfirm={() => void revote()}
        onCancel={() => setAgain(false)}
      >
        <p>{words.againText}</p>
        <Refusal command={command} />
      </ConfirmDialog>
    </>
  );
}
