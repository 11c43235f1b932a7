import { useState } from 'react';
import type { EnrolmentView } from '../../../core/views/terminalViews.ts';
import { serverNow } from '../../app/clock.ts';
import { useAsk } from '../../app/useAsk.ts';
import type { EnrolDesk, InviteFor, ShownInvitation } from './enrolDraft.ts';

/** Makes invitations and puts the newest on the screen; the one before it is withdrawn where it is replaced. */
export function useInvite({ draft, change }: EnrolDesk, invitations: EnrolmentView['invitations']) {
  const { put } = useAsk();
  const [busy, setBusy] = useState(false);
  const invite = async (whom: InviteFor): Promise<ShownInvitation | null> => {
    setBusy(true);
    const before = draft.shown;
    const madeAt = serverNow();
    const answer = await put({
      kind: 'invite',
      for: whom,
      servicePin: whom.kind === 'browser' ? null : draft.pin,
    });
    setBusy(false);
    if (answer?.kind !== 'invite') return null;
    const { invitationId: id, code, file, until } = answer;
    const shown: ShownInvitation = { id, for: whom, code, file, madeAt, until, listed: false };
    change(() => ({ shown, ...(whom.kind === 'one' && { use: whom.use }) }));
    const isOpen = invitations.some((line) => line.id === before?.id);
    if (before !== null && isOpen) await put({ kind: 'withdrawInvitation', invitationId: before.id });
    return shown;
  };
  return { invite, busy };
}
