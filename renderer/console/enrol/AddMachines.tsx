import type { EnrolmentView } from '../../../core/views/terminalViews.ts';
import css from './AddMachines.module.css';
import { CompareCard } from './CompareCard.tsx';
import { comparing, openRequests } from './comparing.ts';
import type { EnrolDesk } from './enrolDraft.ts';
import { InvitePanel } from './InvitePanel.tsx';
import { LatestPanel } from './LatestPanel.tsx';
import { WaitingPanel } from './WaitingPanel.tsx';

/** One side invites, the other compares and admits: a technician goes from machine to machine between the two. */
export function AddMachines({ desk, view }: { desk: EnrolDesk; view: EnrolmentView }) {
  const { draft, change } = desk;
  const requests = openRequests(view.requests, draft.decided);
  const current = comparing(draft, requests);
  const others = current.kind === 'open' ? requests.filter(({ id }) => id !== current.request.id) : requests;
  return (
    <div className={css.page}>
      <InvitePanel desk={desk} view={view} isMain={current.kind === 'none'} />
      <div className={css.right}>
        <CompareCard desk={desk} view={view} requests={requests} />
        {others.length > 0 && <WaitingPanel desk={desk} view={view} requests={requests} others={others} />}
        <LatestPanel view={view} brief={others.length > 0} onAll={() => change(() => ({ tab: 'machines' }))} />
      </div>
    </div>
  );
}
