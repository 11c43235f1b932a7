import type { ReactNode } from 'react';
import { cx } from './cx.ts';
import css from './Kicker.module.css';

export interface KickerProps {
  children: ReactNode;
  tone?: 'act' | 'warn' | 'quiet' | 'identity' | undefined;
}

/** The small capitals above a heading: what this part of the screen is about. */
export function Kicker({ children, tone = 'act' }: KickerProps) {
  return <p className={cx(css.kicker, css[tone])}>{children}</p>;
}
