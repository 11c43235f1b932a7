import type { EnrolmentView } from '../../../core/views/terminalViews.ts';
import type { ShownInvitation } from './enrolDraft.ts';

/** How the invitation on the screen stands. */
export type InvitationState =
  | { readonly kind: 'open' /** Machines that may still ask with it. */; readonly left: number }
  /** Every machine that it was for has asked, or it was withdrawn at another console. */
  | { readonly kind: 'used' }
  | { readonly kind: 'over' };

/** `invitations` are those that the server holds open. */
export function invitationState(
  shown: ShownInvitation,
  invitations: EnrolmentView['invitations'],
  now: number,
): InvitationState {
  const line = invitations.find(({ id }) => id === shown.id);
  if (line !== undefined) return { kind: 'open', left: line.for.kind === 'many' ? line.for.left : 1 };
  if (shown.until <= now) return { kind: 'over' };
  // Its view is on its way.
  return shown.listed ? { kind: 'used' } : { kind: 'open', left: 1 };
}
