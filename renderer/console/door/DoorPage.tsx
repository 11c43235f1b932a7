import type { EnrolmentView } from '../../../core/views/terminalViews.ts';
import type { EnrolDesk } from '../enrol/enrolDraft.ts';
import { BrowserSeats } from './BrowserSeats.tsx';
import css from './door.module.css';
import { LockPanel } from './LockPanel.tsx';

/** Who gets in from the network. */
export function DoorPage({ desk, view }: { desk: EnrolDesk; view: EnrolmentView }) {
  return (
    <div className={css.columns}>
      <LockPanel desk={desk} view={view} />
      <BrowserSeats door={view.door} />
    </div>
  );
}
