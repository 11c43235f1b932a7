import type { ReactNode } from 'react';
import css from './ServerPanel.module.css';

/** One figure of the server: its name, the value, a state beside it and words below. */
export function Figure(props: { name: string; value: string; unit?: string; aside?: ReactNode; children: ReactNode }) {
  return (
    <section className={css.figure}>
      <h3 className={css.name}>{props.name}</h3>
      <p className={css.line}>
        <strong className={css.value}>{props.value}</strong>
        {props.unit !== undefined && <span className={css.unit}>{props.unit}</span>}
        {props.aside !== undefined && <span className={css.aside}>{props.aside}</span>}
      </p>
      {props.children}
    </section>
  );
}
