import { useState } from 'react';
import { ChangePassword } from '../app/account/ChangePassword.tsx';
import { ClockChip } from '../app/ClockChip.tsx';
import { LanguageSwitch } from '../app/LanguageSwitch.tsx';
import { LinkChip } from '../app/LinkChip.tsx';
import { navigate } from '../app/navigate.ts';
import { signOut } from '../app/useCommand.ts';
import { useRoomName, useView } from '../app/useRoom.ts';
import { useText } from '../app/useText.ts';
import { ConfirmDialog } from '../parts/ConfirmDialog.tsx';
import { IconButton } from '../parts/IconButton.tsx';
import { NavTabs } from '../parts/NavTabs.tsx';
import { ScreenHeader } from '../parts/ScreenHeader.tsx';
import { DESK_TABS, type DeskPlace, type DeskTab, deskPath } from './deskPath.ts';
import { useRegistrar } from './registrar/useRegistrar.ts';

/** Parts of the desk that are about one meeting. */
const OF_MEETINGS: ReadonlySet<DeskTab> = new Set(['agenda', 'counting', 'opinions', 'records']);

/** The head of the desk: the meeting at hand, the parts of the desk, the line, the clock. */
export function DeskHeader({ place }: { place: DeskPlace }) {
  const text = useText();
  const { shell } = text.desk;
  const { password } = text.console.account;
  const { room } = useRoomName();
  const meeting = useView('meeting');
  const [leaving, setLeaving] = useState(false);
  const [changing, setChanging] = useState(false);
  const hasMeeting = place.meetingId !== null || meeting !== null;
  const tabs = DESK_TABS.filter((tab) => hasMeeting || !OF_MEETINGS.has(tab));
  const { where, open } = useRegistrar();
  const waiting = where === 'here' ? open.length : 0;
  return (
    <>
      <ScreenHeader
        over={meeting?.title ?? room}
        title={shell.title}
        nav={
          <NavTabs
            label={shell.nav}
            items={tabs.map((id) => ({
              id,
              label: shell.tabs[id],
              badge: id === 'counting' && waiting > 0 ? waiting : undefined,
              badgeLabel: text.desk.counting.registrar.badge,
            }))}
            current={place.tab}
            onSelect={(tab) => navigate(deskPath({ meetingId: place.meetingId, tab, itemId: null }))}
          />
        }
        navBelow
      >
        <LinkChip />
        <ClockChip />
        <LanguageSwitch />
        <IconButton icon="lock" label={password} small onClick={() => setChanging(true)} />
        <IconButton icon="logOut" label={shell.signOut} small onClick={() => setLeaving(true)} />
        <ConfirmDialog
          open={leaving}
          title={shell.signOutAsk}
          confirmLabel={shell.signOut}
          cancelLabel={shell.cancel}
          onConfirm={signOut}
          onCancel={() => setLeaving(false)}
        >
          {shell.signOutText}
        </ConfirmDialog>
      </ScreenHeader>
      {changing && <ChangePassword onClose={() => setChanging(false)} />}
    </>
  );
}
