import type { ReactNode } from 'react';
import css from './WallFrame.module.css';

export interface WallFrameProps {
  /** What is going on, in gold capitals. */
  kicker: string;
  /** Which meeting and item. */
  where: string;
  children: ReactNode;
  /** What stands at the foot, left and right. */
  foot?: ReactNode;
}

/** The frame of every working picture: what is going on, the gold line, the matter, the foot. */
export function WallFrame({ kicker, where, children, foot }: WallFrameProps) {
  return (
    <div className={css.frame}>
      <div className={css.head}>
        <p className={css.kicker}>{kicker}</p>
        <p className={css.where}>{where}</p>
      </div>
      <div className={css.body}>{children}</div>
      {foot !== undefined && <div className={css.foot}>{foot}</div>}
    </div>
  );
}
