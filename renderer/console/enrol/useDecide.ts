import { useState } from 'react';
import type { TerminalUse } from '../../../core/terminals/terminal.ts';
import type { EnrolRequestLine } from '../../../core/views/terminalViews.ts';
import { useToasts } from '../../app/toasts.ts';
import { ask } from '../../app/useCommand.ts';
import { useText } from '../../app/useText.ts';
import type { EnrolDesk } from './enrolDraft.ts';
import { positionName } from './positionName.ts';
import { useRoomNames } from './useRoomNames.ts';

/**
 * Says yes or no to a machine whose words were compared; then the next one comes up. `needsKey` opens the way to the
 * passphrase when the authority's key has closed in the meantime.
 */
export function useDecide({ change }: EnrolDesk, needsKey: () => void) {
  const text = useText();
  const words = text.console.enrol.compare;
  const names = useRoomNames();
  const show = useToasts((state) => state.show);
  const [busy, setBusy] = useState<'admit' | 'refuse' | null>(null);

  const decide = async (request: EnrolRequestLine, use: TerminalUse | null): Promise<void> => {
    const { id: requestId, name } = request;
    change(() => ({ deciding: requestId }));
    setBusy(use === null ? 'refuse' : 'admit');
    const outcome = await ask({ kind: 'decideEnrolment', requestId, admit: use !== null, use });
    setBusy(null);
    if (outcome.kind === 'refused') {
      change(() => ({ deciding: null }));
      if (outcome.code === 'authorityLocked') needsKey();
      else show('bad', text.refusals[outcome.code]);
      return;
    }
    change((draft) => ({ kept: null, deciding: null, decided: new Set([...draft.decided, requestId]) }));
    if (use === null) {
      show('ok', words.refused(name));
      return;
    }
    const say = request.kind === 'browser' ? words.admittedBrowser : words.admitted;
    show('ok', say(positionName(use, names, text), name));
  };
  return { decide, busy };
}
