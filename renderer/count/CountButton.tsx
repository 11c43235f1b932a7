import { useState } from 'react';
import { useText } from '../app/useText.ts';
import type { Poll } from '../board/pollTypes.ts';
import { Button } from '../parts/Button.tsx';
import { Dialog } from '../parts/Dialog.tsx';
import type { Density } from '../parts/density.ts';
import { CountEntry } from './CountEntry.tsx';
import { useIsOnBallot } from './useIsOnBallot.ts';

export interface CountButtonProps {
  poll: Poll;
  size?: Density | undefined;
  className?: string | undefined;
  /** The one thing to do on this screen. */
  primary?: boolean;
}

/** Opens the form in which this person enters what they counted. */
export function CountButton({ poll, size, className, primary = false }: CountButtonProps) {
  const t = useText();
  const [open, setOpen] = useState(false);
  const isOnBallot = useIsOnBallot(poll);
  return (
    <>
      <Button
        {...(className === undefined ? {} : { className })}
        variant={primary ? 'primary' : 'secondary'}
        icon="vote"
        disabled={isOnBallot}
        note={isOnBallot ? t.count.onBallot : undefined}
        onClick={() => setOpen(true)}
      >
        {t.count.title}
      </Button>
      <Dialog
        open={open}
        onClose={() => setOpen(false)}
        title={poll.title}
        width="l"
        size={size}
        closeLabel={t.common.close}
      >
        <CountEntry poll={poll} size={size} />
      </Dialog>
    </>
  );
}
