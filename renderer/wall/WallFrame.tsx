import type { ReactNode } from 'react';
import css from './WallFrame.module.css';

export interface WallFrameProps {
  /** What is going on, in gold capitals. */
  kicker: string;
  /** Which meeting; a long title is cut at its end. */
  where: string;
  /** Which item, never cut; empty for none. */
  item?: string;
  children: ReactNode;
  /** What stands at the foot, left and right. */
  foot?: ReactNode;
}

/** The frame of every working picture: what is going on, the gold line, the matter, the foot. */
export function WallFrame({ kicker, where, item = '', children, foot }: WallFrameProps) {
  return (
    <div className={css.frame}>
      <div className={css.head}>
        <p className={css.kicker}>{kicker}</p>
        <p className={css.where}>
          <span className={css.meeting}>{where}</span>
          {item !== '' && <span className={css.item}>{item}</span>}
        </p>
      </div>
      <div className={css.body}>{children}</div>
      {foot !== undefined && <div className={css.foot}>{foot}</div>}
    </div>
  );
}
