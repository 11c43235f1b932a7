import { usePapers } from '../../app/usePapers.ts';
import { useView } from '../../app/useRoom.ts';
import { useText } from '../../app/useText.ts';
import { OwnOpinions } from '../../opinions/OwnOpinions.tsx';
import { Button } from '../../parts/Button.tsx';
import { Card } from '../../parts/Card.tsx';
import { EmptyState } from '../../parts/EmptyState.tsx';
import { Kicker } from '../../parts/Kicker.tsx';
import { ContinueReading } from '../papers/ContinueReading.tsx';
import { PaperList } from '../papers/PaperList.tsx';
import { type Item, papersOfItem } from '../papers/paperGroups.ts';
import { useCurrentItem } from '../useMeeting.ts';
import { useSeat } from '../useSeat.ts';
import { goTo } from '../where.ts';
import css from './ItemDetail.module.css';

/** One item and its papers. `following` is false when the delegate looks at another item than the meeting's. */
export function ItemDetail({ item, following }: { item: Item; following: boolean }) {
  const t = useText();
  const { move } = useSeat();
  const agenda = useView('agenda')?.items ?? [];
  const papers = usePapers();
  const meeting = useView('meeting');
  const current = useCurrentItem();
  const groups = papersOfItem(agenda, papers, item);
  const canReturn = !following && (current !== null || meeting?.state.kind !== 'inProgress');
  return (
    <article className={css.item} aria-live="polite">
      <div className={css.head}>
        <div className={css.over}>
          <Kicker tone={item.state === 'current' ? 'act' : 'quiet'}>
            {t.seat.itemNumber(item.number)} · {t.seat.agenda.state[item.state]}
          </Kicker>
          {canReturn && (
            <Button variant="quiet" small icon="locate" onClick={() => move((before) => goTo(before, 'agenda'))}>
              {t.seat.agenda.back}
            </Button>
          )}
        </div>
        <h2 className={css.title}>{item.title}</h2>
        {item.presenter !== '' && <p className={css.presenter}>{t.seat.agenda.presenter(item.presenter)}</p>}
      </div>
      {groups.length === 0 ? (
        <Card>
          <EmptyState icon="document" title={t.seat.agenda.noPapers} />
        </Card>
      ) : (
        <Card className={css.papers}>
          {groups.map((group) => (
            <PaperList
              key={group.id}
              title={
                group.item === null || group.id === item.id
                  ? t.seat.agenda.papers
                  : t.seat.agenda.papersOf(group.item.number, group.item.title)
              }
              papers={group.papers}
            />
          ))}
        </Card>
      )}
      <OwnOpinions itemId={item.id} />
      <ContinueReading papers={groups.flatMap((group) => group.papers)} />
    </article>
  );
}
