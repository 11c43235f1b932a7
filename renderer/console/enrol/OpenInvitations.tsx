import { formatTime } from '../../../core/i18n/format.ts';
import type { EnrolmentView } from '../../../core/views/terminalViews.ts';
import { useAsk } from '../../app/useAsk.ts';
import { useText } from '../../app/useText.ts';
import { IconButton } from '../../parts/IconButton.tsx';
import css from './Invite.module.css';
import { positionName } from './positionName.ts';
import { useRoomNames } from './useRoomNames.ts';

/** The other invitations that are open, here or at another console; each can be withdrawn. */
export function OpenInvitations({ invitations }: { invitations: EnrolmentView['invitations'] }) {
  const text = useText();
  const words = text.console.enrol.invite;
  const names = useRoomNames();
  const { put, busy } = useAsk();
  if (invitations.length === 0) return null;
  const what = (whom: EnrolmentView['invitations'][number]['for']) => {
    if (whom.kind === 'one') return positionName(whom.use, names, text);
    return whom.kind === 'many' ? words.openMany(whom.left) : words.kinds.browser;
  };
  return (
    <details className={css.others}>
      <summary>
        {words.open} ({invitations.length})
      </summary>
      <ul>
        {invitations.map(({ id, for: whom, until }) => (
          <li key={id} className={css.other}>
            <span>{what(whom)}</span>
            <span className={css.quiet}>{words.until(formatTime(until))}</span>
            <IconButton
              icon="cross"
              small
              label={words.withdraw(what(whom))}
              disabled={busy}
              onClick={() => void put({ kind: 'withdrawInvitation', invitationId: id }, words.withdrawn)}
            />
          </li>
        ))}
      </ul>
    </details>
  );
}
