import type { ReactNode } from 'react';
import { Button } from '../../parts/Button.tsx';
import { Icon } from '../../parts/Icon.tsx';
import type { IconName } from '../../parts/iconShapes.tsx';
import { useText } from '../useText.ts';
import css from './Note.module.css';

export interface NoteProps {
  icon: IconName;
  title: string;
  text: string;
  children?: ReactNode;
  onCancel?: () => void;
}

/** How far it is, when there is nothing to choose. */
export function Note({ icon, title, text, children, onCancel }: NoteProps) {
  const words = useText().shell.enrol;
  return (
    <section className={css.note} role="status">
      <Icon name={icon} size={80} className={css.icon} />
      <h2 className={css.title}>{title}</h2>
      <p className={css.text}>{text}</p>
      {children}
      {onCancel !== undefined && (
        <Button icon="cross" onClick={onCancel}>
          {words.cancel}
        </Button>
      )}
    </section>
  );
}
