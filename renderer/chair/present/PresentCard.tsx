import { usePapers } from '../../app/usePapers.ts';
import { useView } from '../../app/useRoom.ts';
import { useText } from '../../app/useText.ts';
import { Button } from '../../parts/Button.tsx';
import { Card } from '../../parts/Card.tsx';
import { StatusPill } from '../../parts/StatusPill.tsx';
import { usePresentActs } from '../../present/usePresentActs.ts';
import { usePresentation } from '../../present/usePresentation.ts';
import { currentItem } from '../agenda/agendaFlow.ts';
import css from './PresentCard.module.css';

/** What is presented, or what of the item on the table could be; a press opens it. */
export function PresentCard({ onOpen }: { onOpen: (paperId: string) => void }) {
  const t = useText().present;
  const led = usePresentation();
  const followers = useView('followers');
  const hall = useView('hall');
  const item = currentItem(useView('agenda')?.items ?? []);
  const acts = usePresentActs();
  const papers = usePapers().filter(
    ({ state, isOpen, itemId }) =>
      state === 'released' && isOpen && (itemId === null || itemId === item?.id || itemId === item?.parentId),
  );
  if (led === null) {
    return (
      <Card title={t.card.title}>
        <p>{papers.length === 0 ? t.card.noPapers : t.card.none}</p>
        <ul className={css.papers}>
          {papers.map((paper) => (
            <li key={paper.id}>
              <Button small block icon="document" aria-label={t.card.read(paper.name)} onClick={() => onOpen(paper.id)}>
                {paper.name}
              </Button>
            </li>
          ))}
        </ul>
      </Card>
    );
  }
  const { shown, isMine } = led;
  return (
    <Card title={t.card.title} look="current">
      <StatusPill plain status={shown.isAway ? 'warn' : 'live'}>
        {t.card.by(shown.presenterName, shown.place.page)}
      </StatusPill>
      <p>{shown.paper.name}</p>
      {followers !== null && <p>{t.followers(followers.following, followers.of)}</p>}
      {shown.isAway && <p role="status">{t.away}</p>}
      {hall?.show === 'poll' && <p className={css.hint}>{t.card.wallHasVote}</p>}
      <Button small block icon="document" onClick={() => onOpen(shown.paper.id)}>
        {t.card.open}
      </Button>
      {!isMine && (
        <Button
          small
          block
          icon="undo"
          busy={acts.busy}
          onClick={() => void acts.take(shown.id).then((taken) => taken && onOpen(shown.paper.id))}
        >
          {t.takeBack}
        </Button>
      )}
      <Button small block variant="danger" icon="stop" onClick={() => void acts.stop(shown.id)}>
        {t.stop}
      </Button>
    </Card>
  );
}
