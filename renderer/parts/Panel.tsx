import { type ReactNode, useId, useLayoutEffect, useRef } from 'react';
import { cx } from './cx.ts';
import type { Density } from './density.ts';
import css from './Panel.module.css';
import { reachable } from './reachable.ts';

export interface PanelProps {
  title: ReactNode;
  /** A quiet line beside the title, or below it where the panel is narrow. */
  hint?: ReactNode;
  /** Buttons at the end of the heading. */
  actions?: ReactNode;
  footer?: ReactNode;
  children: ReactNode;
  /** Content up to the edges: tables and lists. */
  flush?: boolean | undefined;
  /** Nothing inside can be focused: the keyboard reaches the body itself, to scroll it. */
  readOnly?: boolean | undefined;
  size?: Density | undefined;
  className?: string | undefined;
}

/** A titled part of a working screen; its body scrolls when it is given a height. */
export function Panel({
  title,
  hint,
  actions,
  footer,
  children,
  flush = false,
  readOnly = false,
  size,
  className,
}: PanelProps) {
  const id = useId();
  const body = useRef<HTMLDivElement>(null);
  useLayoutEffect(() => {
    if (readOnly) reachable(body.current);
  }, [readOnly]);
  return (
    <section className={cx(css.panel, className)} data-density={size} aria-labelledby={id}>
      <header className={css.head}>
        <div className={cx(css.words, css.beside)}>
          <h2 className={css.title} id={id}>
            {title}
          </h2>
          {hint !== undefined && <div className={css.hint}>{hint}</div>}
        </div>
        {actions !== undefined && <div className={css.actions}>{actions}</div>}
      </header>
      <div ref={body} className={cx(css.body, !flush && css.padded)}>
        {children}
      </div>
      {footer !== undefined && <footer className={css.foot}>{footer}</footer>}
    </section>
  );
}
