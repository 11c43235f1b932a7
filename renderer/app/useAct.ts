import type { WireCommand } from '../../core/command.ts';
import { useToasts } from './toasts.ts';
import { useCommand } from './useCommand.ts';
import { useText } from './useText.ts';

/** Sends commands that have no form: a refusal, and `done` when it worked, are said in passing. */
export function useAct() {
  const { send, busy } = useCommand();
  const { refusals } = useText();
  const show = useToasts((state) => state.show);
  const act = async (command: WireCommand, done?: string): Promise<boolean> => {
    const outcome = await send(command);
    if (outcome.kind === 'refused') show('bad', refusals[outcome.code]);
    else if (done !== undefined) show('ok', done);
    return outcome.kind === 'receipt';
  };
  return { act, busy };
}
