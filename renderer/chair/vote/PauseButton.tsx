import { useCommand } from '../../app/useCommand.ts';
import { useText } from '../../app/useText.ts';
import type { Poll } from '../../board/pollTypes.ts';
import { Button } from '../../parts/Button.tsx';
import { Refusal } from '../notices/Refusal.tsx';
import stage from '../Stage.module.css';

/** Stands the vote still, and lets it go on (V-18). */
export function PauseButton({ poll }: { poll: Poll }) {
  const t = useText();
  const command = useCommand();
  const isPaused = poll.pausedAt !== null;
  return (
    <>
      <Button
        variant={isPaused ? 'primary' : 'secondary'}
        className={isPaused ? stage.main : stage.side}
        icon={isPaused ? 'play' : 'pause'}
        busy={command.busy}
        onClick={() =>
          void command.send({
            kind: isPaused ? 'resumePoll' : 'pausePoll',
            meetingId: poll.meetingId,
            pollId: poll.id,
          })
        }
      >
        {isPaused ? t.chair.vote.resume : t.chair.vote.pause}
      </Button>
      <Refusal command={command} />
    </>
  );
}
