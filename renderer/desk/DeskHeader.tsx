import { useState } from 'react';
import { formatTime } from '../../core/i18n/format.ts';
import { useNow } from '../app/clock.ts';
import { navigate } from '../app/navigate.ts';
import { signOut } from '../app/useCommand.ts';
import { useLink, useRoomName, useView } from '../app/useRoom.ts';
import { useLanguage, useText } from '../app/useText.ts';
import { ConfirmDialog } from '../parts/ConfirmDialog.tsx';
import { IconButton } from '../parts/IconButton.tsx';
import { NavTabs } from '../parts/NavTabs.tsx';
import { Pill } from '../parts/Pill.tsx';
import { ScreenHeader } from '../parts/ScreenHeader.tsx';
import { SegmentedControl } from '../parts/SegmentedControl.tsx';
import { StatusPill } from '../parts/StatusPill.tsx';
import css from './DeskScreen.module.css';
import { DESK_TABS, type DeskPlace, deskPath } from './deskPath.ts';

/** The head of the desk: the meeting at hand, the parts of the desk, the line, the clock. */
export function DeskHeader({ place }: { place: DeskPlace }) {
  const { shell } = useText().desk;
  const { room } = useRoomName();
  const { language, setLanguage } = useLanguage();
  const meeting = useView('meeting');
  const [leaving, setLeaving] = useState(false);
  const hasMeeting = place.meetingId !== null || meeting !== null;
  const tabs = DESK_TABS.filter((tab) => hasMeeting || tab === 'meetings' || tab === 'rules');
  return (
    <ScreenHeader
      over={meeting?.title ?? room}
      title={shell.title}
      nav={
        <NavTabs
          label={shell.nav}
          items={tabs.map((id) => ({ id, label: shell.tabs[id] }))}
          current={place.tab}
          onSelect={(tab) => navigate(deskPath({ meetingId: place.meetingId, tab, itemId: null }))}
        />
      }
    >
      <LinkPill />
      <RoomClock />
      <div className={css.tools}>
        <SegmentedControl
          label={shell.language}
          options={[
            { value: 'vi', label: 'VI' },
            { value: 'en', label: 'EN' },
          ]}
          value={language}
          onChange={setLanguage}
        />
        <IconButton icon="logOut" label={shell.signOut} small onClick={() => setLeaving(true)} />
      </div>
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
  );
}

function LinkPill() {
  const link = useLink();
  const { shell } = useText().desk;
  return (
    <span role="status">
      {link.kind === 'open' ? (
        <StatusPill status="ok">{shell.connected}</StatusPill>
      ) : (
        <StatusPill status={link.kind === 'connecting' ? 'loading' : 'warn'}>
          {link.kind === 'connecting' ? shell.connecting : shell.lost}
        </StatusPill>
      )}
    </span>
  );
}

/** Minutes are enough here. */
const CLOCK_STEP_MS = 60_000;

function RoomClock() {
  const now = useNow(CLOCK_STEP_MS);
  const { shell } = useText().desk;
  return (
    <span className={css.clock}>
      <Pill>
        <span className="visually-hidden">{shell.clock}</span>
        {formatTime(now)}
      </Pill>
    </span>
  );
}
