import { useHasView, useView } from '../../app/useRoom.ts';
import { useText } from '../../app/useText.ts';
import { EmptyState } from '../../parts/EmptyState.tsx';
import { reachable } from '../../parts/reachable.ts';
import { Skeleton } from '../../parts/Skeleton.tsx';
import { useCurrentItem } from '../useMeeting.ts';
import { useSeat } from '../useSeat.ts';
import { AgendaList } from './AgendaList.tsx';
import css from './AgendaScreen.module.css';
import { Ended } from './Ended.tsx';
import { ItemDetail } from './ItemDetail.tsx';
import { NowCards } from './NowCards.tsx';
import { Recess } from './Recess.tsx';
import { Welcome } from './Welcome.tsx';

/** What stands in the middle when the delegate follows the meeting. */
function Following() {
  const t = useText();
  const meeting = useView('meeting');
  const current = useCurrentItem();
  if (meeting === null) return null;
  switch (meeting.state.kind) {
    case 'planned':
      return <Welcome />;
    case 'recess':
      return <Recess since={meeting.state.since} />;
    case 'ended':
      return <Ended at={meeting.state.endedAt} />;
    case 'inProgress':
      return current === null ? (
        <EmptyState icon="clock" title={t.seat.agenda.between}>
          {t.seat.agenda.betweenText}
        </EmptyState>
      ) : (
        <ItemDetail item={current} following />
      );
  }
}

/** The agenda, the item of the moment or the one looked at, and how the meeting stands. */
export function AgendaScreen() {
  const t = useText();
  const { where } = useSeat();
  const has = useHasView('agenda');
  const meeting = useView('meeting');
  const looked = useView('agenda')?.items.find((item) => item.id === where.itemId);
  // Without a meeting there is the library instead (S-6).
  if (!has || meeting === null) return <Skeleton label={t.seat.loading} shape={8} />;
  return (
    <div className={css.columns}>
      <AgendaList />
      <div className={css.middle}>
        {looked === undefined ? <Following /> : <ItemDetail item={looked} following={looked.state === 'current'} />}
      </div>
      <aside ref={reachable} className={css.side} aria-label={t.seat.now.title}>
        <NowCards />
      </aside>
    </div>
  );
}
