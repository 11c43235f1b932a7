import { useMemo } from 'react';
import type { EnrolmentView } from '../../../core/views/terminalViews.ts';
import css from './AddMachines.module.css';
import { CompareCard } from './CompareCard.tsx';
import { comparing, openRequests } from './comparing.ts';
import type { EnrolDesk } from './enrolDraft.ts';
import { InvitePanel } from './InvitePanel.tsx';
import { LatestPanel } from './LatestPanel.tsx';
import { conflictsOf } from './positions.ts';
import { useRoomNames } from './useRoomNames.ts';
import { WaitingPanel } from './WaitingPanel.tsx';

/** One side invites, the other compares and admits: a technician goes from machine to machine between the two. */
export function AddMachines({ desk, view }: { desk: EnrolDesk; view: EnrolmentView }) {
  const { draft, change } = desk;
  const { places } = useRoomNames();
  const { decided, chosen } = draft;
  const requests = useMemo(() => openRequests(view.requests, decided), [view.requests, decided]);
  const conflicts = useMemo(
    () => conflictsOf(requests, chosen, places, view.terminals),
    [requests, chosen, places, view.terminals],
  );
  const current = comparing(draft, requests);
  const others = current.kind === 'open' ? requests.filter(({ id }) => id !== current.request.id) : requests;
  return (
    <div className={css.page}>
      <InvitePanel desk={desk} view={view} isMain={current.kind === 'none'} />
      <div className={css.right}>
        <CompareCard desk={desk} view={view} requests={requests} conflicts={conflicts} />
        {others.length > 0 && <WaitingPanel desk={desk} view={view} others={others} conflicts={conflicts} />}
        <LatestPanel view={view} brief={others.length > 0} onAll={() => change(() => ({ tab: 'machines' }))} />
      </div>
    </div>
  );
}
