import { Card } from '../../parts/Card.tsx';
import { Icon } from '../../parts/Icon.tsx';
import css from './NoteCard.module.css';

/** Not on the roll: why, and nothing to press. */
export function WatchCard({ title, why }: { title: string; why: string }) {
  return (
    <Card className={css.note}>
      <Icon name="eye" size="64px" className={css.icon} />
      <div>
        <p className={css.title}>{title}</p>
        <p className={css.text}>{why}</p>
      </div>
    </Card>
  );
}
