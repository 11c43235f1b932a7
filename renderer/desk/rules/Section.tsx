import type { ReactNode } from 'react';
import { Panel } from '../../parts/Panel.tsx';
import { FieldError } from '../shared/FieldError.tsx';
import css from './RulesPage.module.css';

export interface SectionCardProps {
  number: number;
  title: string;
  hint?: string | undefined;
  actions?: ReactNode;
  errors?: readonly (string | false)[] | undefined;
  flush?: boolean | undefined;
  children: ReactNode;
}

/** One numbered part of a rule. */
export function Section({ number, title, hint, actions, errors = [], flush, children }: SectionCardProps) {
  return (
    <Panel
      title={
        <span className={css.sectionTitle}>
          <span className={css.number} aria-hidden="true">
            {number}
          </span>
          {title}
        </span>
      }
      hint={hint}
      actions={actions}
      flush={flush}
      className={css.section}
    >
      {children}
      {errors.map((error) => error !== false && <FieldError key={error}>{error}</FieldError>)}
    </Panel>
  );
}
