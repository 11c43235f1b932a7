import type { ReactNode } from 'react';
import { Icon } from '../../parts/Icon.tsx';
import type { IconName } from '../../parts/iconShapes.tsx';
import { Kicker } from '../../parts/Kicker.tsx';
import css from './Pause.module.css';

export interface PauseProps {
  icon: IconName;
  kicker: string;
  title: string;
  text: string;
  children?: ReactNode;
}

/** A quiet page while nothing is on the table. */
export function Pause({ icon, kicker, title, text, children }: PauseProps) {
  return (
    <section className={css.pause}>
      <Icon name={icon} size="72px" className={css.icon} />
      <Kicker>{kicker}</Kicker>
      <h2 className={css.title}>{title}</h2>
      <p className={css.text}>{text}</p>
      {children}
    </section>
  );
}
