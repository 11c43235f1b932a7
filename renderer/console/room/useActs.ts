import { useState } from 'react';
import type { TerminalOrder } from '../../../core/protocol/up/ask.ts';
import { useToasts } from '../../app/toasts.ts';
import { useAct } from '../../app/useAct.ts';
import { ask } from '../../app/useCommand.ts';
import { useText } from '../../app/useText.ts';
import { useIsMeetingOn } from '../useIsMeetingOn.ts';
import { type Act, isAskedFirst, type Reached, reachOf } from './acts.ts';
import type { Unit } from './units.ts';

/** An act that waits for its text, or for a second word. */
export interface Pending {
  readonly act: Act;
  readonly reached: Reached;
}

/** Has terminals do things: at once, or after the dialog of `pending` has been answered. */
export function useActs() {
  const text = useText();
  const words = text.console.orders;
  const { act: command, busy } = useAct();
  const show = useToasts((state) => state.show);
  const [asking, setAsking] = useState(0);
  const [pending, setPending] = useState<Pending | null>(null);
  const isMeetingOn = useIsMeetingOn();

  const order = async (order: TerminalOrder, targets: readonly string[]) => {
    setAsking((count) => count + 1);
    const outcome = await ask({ kind: 'orderTerminals', order, targets: [...targets] });
    setAsking((count) => count - 1);
    if (outcome.kind === 'refused') show('bad', text.refusals[outcome.code]);
  };

  const carryOut = async (act: Exclude<Act, 'message' | 'wipe'>, { ids }: Reached) => {
    const terminalIds = [...ids];
    switch (act) {
      case 'lock':
      case 'unlock':
        await command({ kind: 'lockTerminals', terminalIds, locked: act === 'lock' }, words.done[act](ids.length));
        return;
      default:
        await order({ kind: act }, ids);
    }
  };

  return {
    busy: busy || asking > 0,
    pending,
    cancel: () => setPending(null),
    /** The press of a button; opens a dialog where the act needs one. */
    begin(act: Act, chosen: readonly Unit[]) {
      const reached = reachOf(act, chosen);
      if (reached.ids.length === 0) return;
      if (act === 'message' || act === 'wipe' || isAskedFirst(act, isMeetingOn)) setPending({ act, reached });
      else void carryOut(act, reached);
    },
    /** The second word. */
    async confirm() {
      if (pending === null || pending.act === 'message' || pending.act === 'wipe') return;
      await carryOut(pending.act, pending.reached);
      setPending(null);
    },
    async sendMessage(message: string) {
      if (pending === null) return;
      await order({ kind: 'message', text: message }, pending.reached.ids);
      setPending(null);
    },
    again: (kind: Exclude<TerminalOrder['kind'], 'message'>, ids: readonly string[]) => order({ kind }, ids),
  };
}
