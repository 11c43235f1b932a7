import type { SignInAs } from '../../../core/protocol/up/signIn.ts';
import { serverNow, useNow } from '../clock.ts';
import { useSignInState } from '../useRoom.ts';
import { useText } from '../useText.ts';

/** Why the last sign-in of one of these kinds was refused, with the time that a lock still lasts. */
export function useRefusalText(...kinds: readonly SignInAs['kind'][]): { text: string | null; isLocked: boolean } {
  const state = useSignInState();
  const text = useText();
  useNow(1_000);
  if (state.kind !== 'refused' || !kinds.includes(state.as)) return { text: null, isLocked: false };
  const left = state.retryAt === null ? 0 : state.retryAt - serverNow();
  if (left > 0) return { text: text.signIn.lockedFor(left), isLocked: true };
  return { text: text.refusals[state.code === 'locked' ? 'wrongSecret' : state.code], isLocked: false };
}
