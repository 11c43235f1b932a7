import { Card } from '../../parts/Card.tsx';
import { Icon } from '../../parts/Icon.tsx';
import type { IconName } from '../../parts/iconShapes.tsx';
import css from './NoteCard.module.css';

/** Nothing to press here: what is going on, and why. */
export function NoteCard({ icon, title, text }: { icon: IconName; title: string; text: string }) {
  return (
    <Card className={css.note}>
      <Icon name={icon} size="64px" className={css.icon} />
      <div>
        <p className={css.title}>{title}</p>
        <p className={css.text}>{text}</p>
      </div>
    </Card>
  );
}
