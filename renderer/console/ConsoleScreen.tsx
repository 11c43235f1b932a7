import { useState } from 'react';
import { ClockChip } from '../app/ClockChip.tsx';
import { LanguageSwitch } from '../app/LanguageSwitch.tsx';
import { LinkChip } from '../app/LinkChip.tsx';
import { useRoomName, useView } from '../app/useRoom.ts';
import { useText } from '../app/useText.ts';
import { Banner } from '../parts/Banner.tsx';
import { NavTabs } from '../parts/NavTabs.tsx';
import { ScreenHeader } from '../parts/ScreenHeader.tsx';
import { AccountActions } from './AccountActions.tsx';
import { AuditPart } from './audit/AuditPart.tsx';
import { ChangePassword } from './ChangePassword.tsx';
import css from './ConsoleScreen.module.css';
import { type Layout, RoomPart } from './RoomPart.tsx';

type Part = Layout | 'journal';

/** The technician's screen: every terminal at a glance, the server's figures, and the journal in words. */
export default function ConsoleScreen() {
  const text = useText().console;
  const { room } = useRoomName();
  const meeting = useView('meeting');
  const fault = useView('server')?.fault ?? null;
  const requests = useView('requests')?.requests.length ?? 0;
  const [changing, setChanging] = useState(false);
  const [part, setPart] = useState<Part>('plan');
  const nav = (
    <NavTabs
      label={text.nav}
      items={[
        { id: 'plan', label: text.plan, badge: requests, badgeLabel: text.requests.title },
        { id: 'list', label: text.list },
        { id: 'journal', label: text.journal },
      ]}
      current={part}
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
            <Banner tone="bad" word={text.server.fault}>
              {text.server.faultText} ({fault})
            </Banner>
          </div>
        )}
        {part === 'journal' ? <AuditPart /> : <RoomPart layout={part} />}
      </main>
      {changing && <ChangePassword onClose={() => setChanging(false)} />}
    </div>
  );
}
