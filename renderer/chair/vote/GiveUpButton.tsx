import { useState } from 'react';
import { useCommand } from '../../app/useCommand.ts';
import { useText } from '../../app/useText.ts';
import type { Poll } from '../../board/pollTypes.ts';
import { Button } from '../../parts/Button.tsx';
import { ConfirmDialog } from '../../parts/ConfirmDialog.tsx';
import { Refusal } from '../notices/Refusal.tsx';
import stage from '../Stage.module.css';

/** Too few of the counting board can open their part: the vote is left without a result, for good, and is repeated. */
export function GiveUpButton({ poll }: { poll: Poll }) {
  const t = useText();
  const words = t.chair.counting.opening;
  const command = useCommand();
  const [asked, setAsked] = useState(false);
  const giveUp = async () => {
    const outcome = await command.send({ kind: 'giveUpSum', meetingId: poll.meetingId, pollId: poll.id });
    if (outcome.kind === 'receipt') setAsked(false);
  };
  return (
    <>
      <Button className={stage.side} onClick={() => setAsked(true)}>
        {words.giveUp}
      </Button>
      <ConfirmDialog
        open={asked}
        title={words.giveUpTitle}
        confirmLabel={words.giveUp}
        cancelLabel={t.chair.keep}
        danger
        busy={command.busy}
        onConfirm={() => void giveUp()}
        onCancel={() => setAsked(false)}
      >
        <p>{words.giveUpText}</p>
        <Refusal command={command} />
      </ConfirmDialog>
    </>
  );
}
