import type { ReactNode } from 'react';
import { ChoiceGlyph, type ChoiceKind } from '../../parts/ChoiceGlyph.tsx';
import css from './ChoiceCard.module.css';

export interface ChoiceCardProps {
  kind: ChoiceKind;
  /** "Đã ghi nhận:" */
  lead: string;
  label: string;
  text: string;
  /** `waiting`: not acknowledged, so the edge is broken and the glyph hollow. */
  look?: 'solid' | 'waiting' | undefined;
  children?: ReactNode;
}

/** One choice, large: the same card asks for confirmation, waits, and says that it is recorded. */
export function ChoiceCard({ kind, lead, label, text, look = 'solid', children }: ChoiceCardProps) {
  return (
    <section className={css.card} data-kind={kind} data-look={look}>
      <div className={css.head}>
        <ChoiceGlyph kind={kind} size="var(--glyph)" look={look === 'waiting' ? 'outline' : 'filled'} />
        <div className={css.words}>
          <p className={css.lead} data-long={label.length > 24 || undefined}>
            {lead} <strong className={css.label}>{label}</strong>
          </p>
          <p className={css.text}>{text}</p>
        </div>
      </div>
      {children}
    </section>
  );
}
