import type { ReactNode } from 'react';
import type { EnrolmentView } from '../../../core/views/terminalViews.ts';
import { useLink, useView } from '../../app/useRoom.ts';
import { useText } from '../../app/useText.ts';
import { Banner } from '../../parts/Banner.tsx';
import { NavTabs } from '../../parts/NavTabs.tsx';
import { Skeleton } from '../../parts/Skeleton.tsx';
import { AuthorityPage } from '../door/AuthorityPage.tsx';
import { AuthorityState } from '../door/AuthorityState.tsx';
import { DoorPage } from '../door/DoorPage.tsx';
import { RefusalsPage } from '../door/RefusalsPage.tsx';
import { AddMachines } from './AddMachines.tsx';
import css from './EnrolPart.module.css';
import { ENROL_TABS, type EnrolDesk } from './enrolDraft.ts';
import { MachinesPage } from './MachinesPage.tsx';

/** Who is let in: new machines, the list of those that were, the door, the room's key, and who was turned away. */
export default function EnrolPart({ desk }: { desk: EnrolDesk }) {
  const text = useText();
  const words = text.console.enrol;
  const view = useView('enrolment');
  const isOffline = useLink().kind !== 'open';
  const { draft, change } = desk;
  if (view === null) return <Skeleton label={text.common.loading} shape="block" />;
  return (
    <div className={css.part}>
      <div className={css.bar}>
        <NavTabs
          label={words.sections}
          items={ENROL_TABS.map((id) => ({
            id,
            label: words.tabs[id],
            ...(id === 'add' && { badge: view.requests.length, badgeLabel: text.console.nav.waiting }),
          }))}
          current={draft.tab}
          onSelect={(tab) => change(() => ({ tab }))}
        />
        <AuthorityState openUntil={view.authority.openUntil} />
      </div>
      {isOffline && (
        <Banner tone="warn" word={words.reconnecting}>
          {words.reconnectingText}
        </Banner>
      )}
      {view.openForNow && (
        <Banner tone="warn" word={text.console.door.openForNow}>
          {text.console.door.openForNowText}
        </Banner>
      )}
      {sectionOf(desk, view)}
    </div>
  );
}

function sectionOf(desk: EnrolDesk, view: EnrolmentView): ReactNode {
  switch (desk.draft.tab) {
    case 'add':
      return <AddMachines desk={desk} view={view} />;
    case 'machines':
      return <MachinesPage view={view} />;
    case 'door':
      return <DoorPage desk={desk} view={view} />;
    case 'authority':
      return <AuthorityPage view={view} />;
    case 'refusals':
      return <RefusalsPage refusals={view.refusals} />;
  }
}
