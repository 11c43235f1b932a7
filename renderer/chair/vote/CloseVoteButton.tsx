import { type MouseEvent, useState } from 'react';
import type { Views } from '../../../core/views/schemas.ts';
import { useCommand } from '../../app/useCommand.ts';
import { useText } from '../../app/useText.ts';
import type { Poll } from '../../board/pollTypes.ts';
import { Button } from '../../parts/Button.tsx';
import { ConfirmDialog } from '../../parts/ConfirmDialog.tsx';
import { Refusal } from '../notices/Refusal.tsx';
import stage from '../Stage.module.css';
import css from './CloseVoteButton.module.css';
import { isCountedPoll } from './isCountedPoll.ts';
import { MissingChips } from './MissingChips.tsx';
import { useMissing } from './useMissing.ts';

/** Names drawn in the question before the close. */
const NAMED = 24;

export interface CloseVoteButtonProps {
  poll: Poll;
  /** Of a counted vote: how far its count is. */
  counts: Views['counts'];
}

/**
 * Closes the vote. When everybody has voted a finger's press closes at once; when people are missing, or when the press
 * came from the keyboard, it asks first, with the harmless answer in focus: Enter never closes a vote by accident.
 * A counted vote closes once its figures are complete (V-14).
 */
export function CloseVoteButton({ poll, counts }: CloseVoteButtonProps) {
  const t = useText();
  const words = t.chair.vote;
  const command = useCommand();
  const [asked, setAsked] = useState(false);
  const isCounted = isCountedPoll(poll);
  const onRoll = useMissing(poll.id);
  const missing = isCounted ? [] : onRoll;
  const waits = isCounted && !counts?.isComplete;
  const isSecond = poll.pausedAt !== null;
  const close = async () => {
    await command.send({ kind: 'closePoll', meetingId: poll.meetingId, pollId: poll.id });
    setAsked(false);
  };
  const press = (event: MouseEvent) => {
    // A click without a pointer counts no presses: it came from Enter, Space or assistive technology.
    const byKeyboard = event.detail === 0;
    if (missing?.length === 0 && !byKeyboard) void close();
    else setAsked(true);
  };
  const count = missing?.length ?? 0;
  return (
    <>
      <Button
        variant={isSecond ? 'secondary' : 'primary'}
        className={isSecond ? stage.side : stage.main}
        icon="stop"
        busy={command.busy}
        disabled={waits}
        note={waits ? t.chair.counting.entries.notComplete : undefined}
        onClick={press}
      >
        {words.close}
      </Button>
      <ConfirmDialog
        open={asked}
        title={words.closeTitle(count)}
        confirmLabel={words.close}
        cancelLabel={words.keepOpen}
        busy={command.busy}
        onConfirm={() => void close()}
        onCancel={() => setAsked(false)}
      >
        <div className={css.text}>
          <p>{isCounted ? t.chair.counting.entries.ready : count === 0 ? words.closeAllIn : words.closeText}</p>
          {missing !== null && count > 0 && <MissingChips missing={missing} limit={NAMED} names />}
          <Refusal command={command} />
        </div>
      </ConfirmDialog>
    </>
  );
}
