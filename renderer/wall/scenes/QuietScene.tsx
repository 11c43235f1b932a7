import type { ReactNode } from 'react';
import { WallTitle } from '../WallTitle.tsx';
import css from './QuietScene.module.css';

export interface QuietSceneProps {
  /** In quiet capitals above the gold line. */
  kicker?: string;
  title: string;
  line?: string;
  /** One large gold figure, with the words before it. */
  figure?: ReactNode;
  figureLabel?: string;
  foot?: ReactNode;
}

/** A centred picture for the moments in which the hall only waits: welcome, recess, the end. */
export function QuietScene({ kicker, title, line, figure, figureLabel, foot }: QuietSceneProps) {
  return (
    <>
      <div className={css.middle}>
        {kicker !== undefined && <p className={css.kicker}>{kicker}</p>}
        <div className={css.rule} />
        <WallTitle room="whole">{title}</WallTitle>
        {line !== undefined && <p className={css.line}>{line}</p>}
        {figure !== undefined && (
          <p className={css.count}>
            {figureLabel !== undefined && <span>{figureLabel}</span>}
            <strong>{figure}</strong>
          </p>
        )}
      </div>
      {foot !== undefined && <div className={css.foot}>{foot}</div>}
    </>
  );
}
