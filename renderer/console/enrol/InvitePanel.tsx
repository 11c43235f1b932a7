import { useEffect } from 'react';
import type { EnrolmentView } from '../../../core/views/terminalViews.ts';
import { useText } from '../../app/useText.ts';
import { Button } from '../../parts/Button.tsx';
import { Panel } from '../../parts/Panel.tsx';
import type { EnrolDesk } from './enrolDraft.ts';
import css from './Invite.module.css';
import { InviteForm } from './InviteForm.tsx';
import { OpenInvitations } from './OpenInvitations.tsx';
import { positionName } from './positionName.ts';
import { ShownInvitation } from './ShownInvitation.tsx';
import { useInvite } from './useInvite.ts';
import { useRoomNames } from './useRoomNames.ts';

/** The left side: whom to invite, then the invitation itself. */
export function InvitePanel({ desk, view, isMain }: { desk: EnrolDesk; view: EnrolmentView; isMain: boolean }) {
  const text = useText();
  const words = text.console.enrol.invite;
  const names = useRoomNames();
  const { invite, busy } = useInvite(desk, view.invitations);
  const { change } = desk;
  const { shown } = desk.draft;
  const isListed = shown !== null && view.invitations.some(({ id }) => id === shown.id);
  useEffect(() => {
    if (isListed) change((draft) => (draft.shown === null ? {} : { shown: { ...draft.shown, listed: true } }));
  }, [isListed, change]);
  const title =
    shown === null
      ? words.title
      : words.titleFor(
          shown.for.kind === 'one' ? positionName(shown.for.use, names, text) : words.kinds[shown.for.kind],
        );
  return (
    <Panel
      title={title}
      className={css.panel}
      {...(shown !== null && {
        actions: (
          <Button small icon="arrowLeft" onClick={() => change(() => ({ shown: null }))}>
            {words.another}
          </Button>
        ),
      })}
    >
      <div className={css.fill}>
        {shown === null ? (
          <InviteForm desk={desk} view={view} busy={busy} isMain={isMain} onInvite={(whom) => void invite(whom)} />
        ) : (
          <ShownInvitation desk={desk} shown={shown} view={view} busy={busy} onInvite={invite} />
        )}
        <OpenInvitations invitations={view.invitations.filter(({ id }) => id !== shown?.id)} />
      </div>
    </Panel>
  );
}
