import type { ReactNode } from 'react';
import css from './Banner.module.css';
import { cx } from './cx.ts';
import type { Density } from './density.ts';
import { IconButton } from './IconButton.tsx';
import { type Status, StatusGlyph } from './StatusGlyph.tsx';

/** What a message means. */
export type Tone = 'info' | 'warn' | 'bad' | 'ok' | 'new';

const GLYPHS: Readonly<Record<Tone, Status>> = { info: 'info', warn: 'warn', bad: 'bad', ok: 'ok', new: 'new' };

export interface BannerProps {
  tone: Tone;
  /** The message in one phrase, in bold. */
  word: ReactNode;
  /** The explanation behind it. */
  children?: ReactNode;
  actions?: ReactNode;
  /** With `onDismiss` it can be put away; `dismissLabel` is the cross's spoken name. */
  onDismiss?: (() => void) | undefined;
  dismissLabel?: string | undefined;
  size?: Density | undefined;
}

/** A message across the screen: shape, word and colour; a bad one interrupts a screen reader. */
export function Banner({ tone, word, children, actions, onDismiss, dismissLabel = '', size }: BannerProps) {
  return (
    <div className={cx(css.banner, css[tone])} data-density={size} role={tone === 'bad' ? 'alert' : 'status'}>
      <StatusGlyph status={GLYPHS[tone]} size="var(--c-icon)" />
      <div className={css.words}>
        <span className={css.word}>{word}</span> {children}
      </div>
      {actions !== undefined && <div className={css.actions}>{actions}</div>}
      {onDismiss !== undefined && <IconButton icon="cross" label={dismissLabel} onClick={onDismiss} small />}
    </div>
  );
}
