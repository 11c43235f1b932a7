import type { ReactNode } from 'react';
import { ChoiceGlyph, type ChoiceKind } from '../../parts/ChoiceGlyph.tsx';
import { Icon } from '../../parts/Icon.tsx';
import type { IconName } from '../../parts/iconShapes.tsx';
import css from './ChoiceCard.module.css';

/** What a card is about: one choice, a list of marks, a secret ballot of which nothing is shown, or one that was spoiled. */
export type CardKind = ChoiceKind | keyof typeof ICONS;

const ICONS = { list: 'check', secret: 'lock', spoiled: 'cross' } as const satisfies Record<string, IconName>;

const isIcon = (kind: CardKind): kind is keyof typeof ICONS => kind in ICONS;

export interface ChoiceCardProps {
  kind: CardKind;
  /** "Đã ghi nhận:" */
  lead: string;
  /** The choice in a word; empty where there are several, or none to be shown. */
  label: string;
  text: string;
  /** `waiting`: not acknowledged, so the edge is broken and the glyph hollow. */
  look?: 'solid' | 'waiting' | undefined;
  children?: ReactNode;
}

/** One ballot, large: the same card asks for confirmation, waits, and says that it is recorded. */
export function ChoiceCard({ kind, lead, label, text, look = 'solid', children }: ChoiceCardProps) {
  return (
    <section className={css.card} data-kind={kind} data-look={look}>
      <div className={css.head}>
        {isIcon(kind) ? (
          <span className={css.disc}>
            <Icon name={look === 'waiting' && kind !== 'spoiled' ? 'send' : ICONS[kind]} size="60%" />
          </span>
        ) : (
          <ChoiceGlyph kind={kind} size="var(--glyph)" look={look === 'waiting' ? 'outline' : 'filled'} />
        )}
        <div className={css.words}>
          <p className={css.lead} data-long={(label === '' ? lead : label).length > 24 || undefined}>
            {lead} {label !== '' && <strong className={css.label}>{label}</strong>}
          </p>
          <p className={css.text}>{text}</p>
        </div>
      </div>
      {children}
    </section>
  );
}
