import { useCallback, useEffect, useRef, useState } from 'react';
import { useStore } from 'zustand';
import type { WireCommand } from '../../core/command.ts';
import type { AskKind } from '../../core/protocol/up/ask.ts';
import type { SignInAs } from '../../core/protocol/up/signIn.ts';
import type { RefusalCode } from '../../core/refusal.ts';
import type { CommandOutcome } from './outbox.ts';
import { connection, newId } from './page.ts';
import type { AskOutcome } from './questions.ts';
import type { PendingCommand } from './roomState.ts';
import { roomStore } from './roomStore.ts';

export type { CommandOutcome } from './outbox.ts';
export type { AskOutcome } from './questions.ts';
export { newId };

/** Gives commands and remembers the last refusal, for the control that gave them. */
export function useCommand() {
  const [underway, setUnderway] = useState(0);
  const [refusal, setRefusal] = useState<RefusalCode | null>(null);
  const mounted = useRef(true);
  useEffect(() => {
    mounted.current = true;
    return () => {
      mounted.current = false;
    };
  }, []);
  const send = useCallback(async (command: WireCommand, id: string = newId()): Promise<CommandOutcome> => {
    setUnderway((count) => count + 1);
    setRefusal(null);
    const outcome = await connection().send(command, id);
    if (mounted.current) {
      setUnderway((count) => count - 1);
      if (outcome.kind === 'refused') setRefusal(outcome.code);
    }
    return outcome;
  }, []);
  const clear = useCallback(() => setRefusal(null), []);
  return { send, busy: underway > 0, refusal, clear };
}

/** Commands of this person that were given and not answered yet, oldest first. */
export function usePending(): readonly PendingCommand[] {
  return useStore(roomStore, ({ pending }) => pending);
}

/** Asks the server once; a question that was underway when the line broke ends as `serverFault`. */
export function ask(question: AskKind): Promise<AskOutcome> {
  return connection().ask(question);
}

/** Turns the desk to a meeting; null is the one in the room. */
export function watch(meetingId: string | null): void {
  connection().watch(meetingId);
}

export function signIn(as: SignInAs): void {
  connection().signIn(as);
}

export function signOut(): void {
  connection().signOut();
}
