import { titleStep } from './titleStep.ts';
import css from './WallTitle.module.css';

export interface WallTitleProps {
  children: string;
  /** How much room the scene gives it. */
  room: 'whole' | 'half' | 'head';
}

/** The heading of a picture, as large as its length allows. */
export function WallTitle({ children, room }: WallTitleProps) {
  return (
    <h1 className={css.title} data-room={room} data-step={titleStep(children)}>
      {children}
    </h1>
  );
}
