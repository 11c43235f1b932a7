import { useEffect } from 'react';
import { serverNow } from '../clock.ts';
import { connection } from '../page.ts';
import { signIn } from '../useCommand.ts';
import { useSignInState } from '../useRoom.ts';

/** An unattended terminal that was locked out tries its own code again when the lock is over. */
export function useRetryWithProof(): void {
  const state = useSignInState();
  const retryAt = state.kind === 'refused' && (state.as === 'place' || state.as === 'device') ? state.retryAt : null;
  useEffect(() => {
    if (retryAt === null) return;
    const again = () => {
      const { device } = connection();
      if (device !== null) signIn(device);
    };
    const timer = setTimeout(again, Math.max(0, retryAt - serverNow()));
    return () => clearTimeout(timer);
  }, [retryAt]);
}
