import { useState } from 'react';
import { ChangePassword } from '../app/account/ChangePassword.tsx';
import { ClockChip } from '../app/ClockChip.tsx';
import { LanguageSwitch } from '../app/LanguageSwitch.tsx';
import { LinkChip } from '../app/LinkChip.tsx';
import { useToasts } from '../app/toasts.ts';
import { useRoomName, useView } from '../app/useRoom.ts';
import { useText } from '../app/useText.ts';
import { Banner } from '../parts/Banner.tsx';
import { NavTabs } from '../parts/NavTabs.tsx';
import { ScreenHeader } from '../parts/ScreenHeader.tsx';
import { ToastArea } from '../parts/ToastArea.tsx';
import { AccountActions } from './AccountActions.tsx';
import { AuditPart } from './audit/AuditPart.tsx';
import BackupPart from './backup/BackupPart.tsx';
import css from './ConsoleScreen.module.css';
import EnrolPart from './enrol/EnrolPart.tsx';
import { type EnrolDesk, useEnrolDesk } from './enrol/enrolDraft.ts';
import ReadinessPart from './readiness/ReadinessPart.tsx';
import { TerminalPapers } from './readings/TerminalPapers.tsx';
import { RoomPart } from './room/RoomPart.tsx';
import UpdatesPart from './updates/UpdatesPart.tsx';
import WipesPart from './wipes/WipesPart.tsx';

/** In the order of the header; the check before a meeting is opened from the room. */
const PARTS = ['room', 'enrol', 'updates', 'backup', 'readings', 'wipes', 'journal'] as const;
type Part = (typeof PARTS)[number] | 'readiness';

/** The technician's screen: every terminal at a glance, who is let in, and the server's own keeping. */
export default function ConsoleScreen() {
  const text = useText();
  const words = text.console;
  const { room } = useRoomName();
  const meeting = useView('meeting');
  const fault = useView('server')?.fault ?? null;
  const badges = {
    room: { badge: useView('requests')?.requests.length, badgeLabel: words.requests.title },
    enrol: { badge: useView('enrolment')?.requests.length, badgeLabel: words.nav.waiting },
  };
  const { toasts, dismiss } = useToasts();
  const [changing, setChanging] = useState(false);
  const [part, setPart] = useState<Part>('room');
  const desk = useEnrolDesk();
  const nav = (
    <NavTabs
      label={words.nav.label}
      items={PARTS.map((id) => ({
        id,
        label: words.nav.parts[id],
        ...(id === 'room' || id === 'enrol' ? badges[id] : {}),
      }))}
      current={part === 'readiness' ? 'room' : part}
      onSelect={setPart}
    />
  );
  return (
    <div className={css.screen} data-density="desk">
      <ScreenHeader over={meeting?.title ?? ''} title={room} nav={nav}>
        <LinkChip />
        <ClockChip seconds />
        <LanguageSwitch />
        <AccountActions onPassword={() => setChanging(true)} />
      </ScreenHeader>
      <main className={css.main}>
        {fault !== null && (
          <div className={css.fault}>
            <Banner tone="bad" word={words.server.fault}>
              {words.server.faultText} ({fault})
            </Banner>
          </div>
        )}
        <ConsolePart part={part} desk={desk} onSelect={setPart} />
      </main>
      {changing && <ChangePassword onClose={() => setChanging(false)} />}
      <ToastArea toasts={toasts} onDismiss={dismiss} dismissLabel={words.nav.dismiss} label={words.nav.messages} />
    </div>
  );
}

function ConsolePart({ part, desk, onSelect }: { part: Part; desk: EnrolDesk; onSelect: (part: Part) => void }) {
  switch (part) {
    case 'room':
      return <RoomPart onReadiness={() => onSelect('readiness')} />;
    case 'enrol':
      return <EnrolPart desk={desk} />;
    case 'updates':
      return <UpdatesPart />;
    case 'backup':
      return <BackupPart />;
    case 'readings':
      return <TerminalPapers />;
    case 'wipes':
      return <WipesPart />;
    case 'journal':
      return <AuditPart />;
    case 'readiness':
      return <ReadinessPart onClose={() => onSelect('room')} />;
  }
}
