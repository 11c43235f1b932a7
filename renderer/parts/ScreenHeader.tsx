import type { ReactNode } from 'react';
import { cx } from './cx.ts';
import type { Density } from './density.ts';
import css from './ScreenHeader.module.css';

export interface ScreenHeaderProps {
  /** A quiet line above: the meeting. */
  over?: ReactNode;
  /** Where one is. */
  title: ReactNode;
  /** The places of the screen. */
  nav?: ReactNode;
  /** They have a line of their own: too many to stand beside the rest. */
  navBelow?: boolean | undefined;
  /** Pills and switches at the end. */
  children?: ReactNode;
  size?: Density | undefined;
}

/** The head of every screen but the wall: the lacquer line, the meeting, the place, the state of things. */
export function ScreenHeader({ over, title, nav, navBelow = false, children, size }: ScreenHeaderProps) {
  return (
    <header className={cx(css.header, navBelow && css.twoLines)} data-density={size} data-print="hide">
      <div className={css.words}>
        {over !== undefined && <div className={css.over}>{over}</div>}
        <h1 className={css.title}>{title}</h1>
      </div>
      {nav !== undefined && <div className={css.nav}>{nav}</div>}
      {children !== undefined && <div className={css.end}>{children}</div>}
    </header>
  );
}
